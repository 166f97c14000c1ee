using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"cancel CSP-7": gives up a ticket of which nothing is at Microsoft. Without a number, "cancel" is about the draft.</summary>
public sealed class CancelTicketCommand(TicketSearch tickets, TicketDesk desk) : TicketCommand(nameof(Words.CommandCancel), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        var outcome = await desk.ChangeAsync(ticket, (changed, now) => changed.Cancel(person, now), cancellationToken);
        await SayOutcomeAsync(dialogs, ticket, outcome, Sentences.CancelTicketDone.With(new TicketNumber(ticket.Number)), cancellationToken);
    }
}
