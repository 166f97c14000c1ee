using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

public sealed class ReopenCommand(TicketSearch tickets, TicketDesk desk) : TicketCommand(nameof(Words.CommandReopen), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        var outcome = await desk.ChangeAsync(ticket, (changed, now) => changed.Reopen(person, now), cancellationToken);
        await SayOutcomeAsync(dialogs, ticket, outcome, Sentences.ReopenDone.With(new TicketNumber(ticket.Number), Wording.StateOf(ticket)), cancellationToken);
    }
}
