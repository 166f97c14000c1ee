using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"retry CSP-7": files a refused ticket once more.</summary>
public sealed class RetryCommand(TicketSearch tickets, TicketDesk desk) : TicketCommand(nameof(Words.CommandRetry), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var outcome = await desk.RetryAsync(ticket, Speaker.In(dialogs.Context).Person, cancellationToken);
        await SayOutcomeAsync(dialogs, ticket, outcome, Sentences.RetryDone.With(new TicketNumber(ticket.Number)), cancellationToken);
    }
}
