using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Jobs;

/// <summary>Brings the cards of a ticket in one conversation up to date; posts a new one where there is none to edit.</summary>
public sealed class RefreshCardsJob(SupportDb db, TicketSearch tickets, ProfileDesk profiles, ContactDesk contacts, INotifier notifier, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.RefreshCardsKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var ticket = await tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken);
        var address = await db.Conversations.FindAsync([row.PartnerTenant, row.Lane], cancellationToken);
        if (ticket is null || address is null)
        {
            return new JobOutcome.Park("The ticket or the conversation is not known.");
        }

        var subject = CardSubject.Ticket(ticket.Id);
        var message = await RenderAsync(ticket, address.PersonId ?? ticket.OwnerId, cancellationToken);
        var cards = await db.SentCards
            .Where(card => card.Subject == subject && card.ConversationId == row.Lane)
            .ToListAsync(cancellationToken);
        try
        {
            foreach (var card in cards)
            {
                await UpdateAsync(address, card, message, cancellationToken);
            }

            if (cards.TrueForAll(card => db.Entry(card).State is EntityState.Deleted))
            {
                db.RememberCard(row, message, await notifier.SendAsync(address, message, cancellationToken));
            }

            return new JobOutcome.Done();
        }
        catch (DeliveryException refused)
        {
            return refused.IsFinal ? new JobOutcome.Park(refused.Message) : new JobOutcome.Retry(refused.Message);
        }
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task UpdateAsync(ConversationAddress address, SentCard card, OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await notifier.UpdateAsync(address, card.ActivityId, message, cancellationToken);
        }
        catch (DeliveryException gone) when (gone.IsFinal)
        {
            // Somebody deleted the message: there is nothing to keep up to date.
            db.SentCards.Remove(card);
        }
    }

    /// <param name="readerId">Whose language and time zone it is in: the person's whose chat it is, in a channel the owner's.</param>
    private async Task<OutgoingMessage> RenderAsync(Ticket ticket, string readerId, CancellationToken cancellationToken)
    {
        var reader = await profiles.FindAsync(readerId, cancellationToken);
        Languages.Speak(reader?.Language, reader?.Locale);
        return TicketCard.Message(ticket, new Reader(contacts.TimeZone(reader)), clock.GetUtcNow());
    }
}
