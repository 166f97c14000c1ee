using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"acknowledge CSP-7": somebody knows of the deadline, so that until it breaks only the owner hears more.</summary>
public sealed class AcknowledgeCommand(TicketSearch tickets, TicketDesk desk, NoticePlanner planner) : TicketCommand(nameof(Words.CommandAcknowledge), tickets)
{
    private static readonly IReadOnlyList<ClockKind> Promises = [ClockKind.FirstResponse, ClockKind.FollowUp];

    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        var outcome = await desk.ChangeAsync(ticket, (changed, now) => changed.Acknowledge(person, now), cancellationToken);
        var done = IsOnlyOverdue(ticket) ? Sentences.AcknowledgeDoneForGood : Sentences.AcknowledgeDone;
        await SayOutcomeAsync(dialogs, ticket, outcome, done.With(new TicketNumber(ticket.Number), ticket.OwnerName), cancellationToken);
    }

    // Where no deadline lies ahead because its clock rests or has yet to start, it still breaks for everybody.
    private bool IsOnlyOverdue(Ticket ticket) => planner.DeadlineOf(ticket) is null && Promises.Any(kind =>
        planner.FindClock(ticket, kind) is { IsOpen: true, IsPaused: false } clock && clock.Due < clock.Now);
}
