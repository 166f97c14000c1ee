using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"why CSP-7": how the deadline of Microsoft's first response was counted.</summary>
public sealed class WhyCommand(TicketSearch tickets, TicketDesk desk, TimeProvider clock) : TicketCommand(nameof(Words.CommandWhy), tickets)
{
    protected override Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var number = new TicketNumber(ticket.Number);
        if (ticket.Family is ProductFamily.Marketplace)
        {
            return SayAsync(dialogs, Sentences.ChangeVendorHelps.With(number), cancellationToken);
        }

        if (desk.PromiseOn(ticket) is not { } promise)
        {
            return SayAsync(dialogs, Sentences.WhyNotRunning.With(number, Wording.StateOf(ticket)), cancellationToken);
        }

        return dialogs.Context.SendActivityAsync(
            CardMessage.Of(WhyCard.Render(ticket, promise, Speaker.In(dialogs.Context).Reader, clock.GetUtcNow())), cancellationToken);
    }
}
