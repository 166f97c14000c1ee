using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>What was taken for Microsoft's first answer is none, such as an automatic receipt: the clock goes on.</summary>
public sealed class NotRespondedCommand(TicketSearch tickets, TicketDesk desk) : TicketCommand(nameof(Words.CommandNotResponded), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        var outcome = await desk.ChangeAsync(ticket, (changed, now) => changed.DenyResponse(person, now), cancellationToken);
        await SayOutcomeAsync(dialogs, ticket, outcome, Sentences.NotRespondedDone.With(new TicketNumber(ticket.Number), Wording.StateOf(ticket)), cancellationToken);
    }
}
