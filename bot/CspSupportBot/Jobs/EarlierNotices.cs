using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Jobs;

/// <summary>
/// When the next notice about a ticket has come to a chat, those before it shrink to a quiet line without buttons: nobody acts on what is over, and only the newest has to follow the ticket.
/// </summary>
public sealed class EarlierNotices(SupportDb db, NoticeDesk notices, NoticeWriter writer, TimeProvider clock)
{
    /// <param name="next">What has come.</param>
    public async Task ShrinkAsync(NoticeOrder next, Ticket ticket, string conversationId, CancellationToken cancellationToken)
    {
        var prefix = CardSubject.Notices(ticket.Id);
        foreach (var card in await db.SentCards.Where(card => card.ConversationId == conversationId && card.Subject.StartsWith(prefix)).ToListAsync(cancellationToken))
        {
            db.SentCards.Remove(card);
            if (NoticeWriter.OrderOf(card, ticket, next.PersonId!) is { } order)
            {
                var receipt = await notices.FindReceiptAsync(order, cancellationToken);
                var left = await writer.SupersededAsync(order, ticket, receipt?.DeliveredAt, card.ActivityId, cancellationToken);
                db.Outbox.Add(OutboxRows.Tidy(card.PartnerTenant, conversationId, left, clock.GetUtcNow()));
            }
        }
    }
}
