using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Jobs;

/// <summary>Brings the cards of a ticket in one conversation up to date; posts a new one where there is none to edit.</summary>
public sealed class RefreshCardsJob(
    SupportDb db,
    TicketSearch tickets,
    SupportBackends backends,
    ProfileDesk profiles,
    ContactDesk contacts,
    INotifier notifier,
    ConfirmedSends sends,
    TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.RefreshCardsKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var ticket = await tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken);
        var address = await db.Conversations.FindAsync([row.PartnerTenant, row.Lane], cancellationToken);
        if (ticket is null)
        {
            return new JobOutcome.Park("The ticket is not known.");
        }

        if (address is null)
        {
            return new JobOutcome.Drop("Nobody can be reached in this conversation.");
        }

        var subject = CardSubject.Ticket(ticket.Id);
        var message = await RenderAsync(ticket, address.PersonId ?? ticket.OwnerId, cancellationToken);
        var cards = await db.SentCards
            .Where(card => card.Subject == subject && card.ConversationId == row.Lane)
            .ToListAsync(cancellationToken);
        foreach (var card in cards)
        {
            var outcome = await notifier.UpdateAsync(address, card.ActivityId, message, cancellationToken);
            if (outcome is DeliveryOutcome.Gone)
            {
                db.SentCards.Remove(card);
            }
            else if (outcome is not DeliveryOutcome.Delivered)
            {
                return Deliveries.Settle(db, address, outcome);
            }
        }

        return cards.TrueForAll(card => db.Entry(card).State is EntityState.Deleted)
            ? await Deliveries.SendAsync(db, sends, notifier, row, address, message, cancellationToken)
            : new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="readerId">Whose language and time zone it is in: the person's whose chat it is, in a channel the owner's.</param>
    private async Task<OutgoingMessage> RenderAsync(Ticket ticket, string readerId, CancellationToken cancellationToken)
    {
        var reader = await profiles.FindAsync(readerId, cancellationToken);
        Languages.SpeakTo(reader);
        return TicketCard.Message(ticket, backends.CapabilitiesFor(ticket), new Reader(contacts.TimeZone(reader)), clock.GetUtcNow());
    }
}
