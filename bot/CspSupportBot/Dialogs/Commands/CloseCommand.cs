using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"close CSP-7": the request of a resolved ticket is closed at Microsoft too.</summary>
public sealed class CloseCommand(TicketSearch tickets, MicrosoftDesk desk) : TicketCommand(nameof(Words.CommandClose), tickets)
{
    protected override Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var number = new TicketNumber(ticket.Number);
        if (!ticket.IsClosed)
        {
            return SayAsync(dialogs, Sentences.CloseResolveFirst.With(number), cancellationToken);
        }

        var outcome = desk.Close(ticket, Speaker.In(dialogs.Context).Person);
        return SayOutcomeAsync(dialogs, ticket, outcome, Sentences.CloseDone.With(number, ticket.BackendNumber), cancellationToken);
    }
}
