using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>Microsoft's first human answer is there.</summary>
public sealed class RespondedCommand(TicketSearch tickets, TicketDesk desk) : TicketCommand(nameof(Words.CommandResponded), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        var outcome = await desk.ChangeAsync(ticket, (changed, now) => changed.MarkResponded(person, now), cancellationToken);
        await SayOutcomeAsync(dialogs, ticket, outcome, Sentences.RespondedDone.With(new TicketNumber(ticket.Number), Wording.StateOf(ticket)), cancellationToken);
    }
}
