using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"ticket CSP-7" or "ticket 7".</summary>
public sealed class ShowTicketCommand(TicketSearch tickets, SupportBackends backends, TimeProvider clock) : TicketCommand(nameof(Words.CommandTicket), tickets)
{
    protected override Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken) =>
        dialogs.Context.SendActivityAsync(
            CardMessage.Of(TicketCard.Render(ticket, backends.CapabilitiesFor(ticket), Speaker.In(dialogs.Context).Reader, clock.GetUtcNow()), CardSubject.Ticket(ticket.Id)),
            cancellationToken);
}
