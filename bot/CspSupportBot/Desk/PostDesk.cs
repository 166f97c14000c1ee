using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>Writes to people who are not part of the turn.</summary>
public sealed class PostDesk(SupportDb db, PartnerTenant tenant, TimeProvider clock)
{
    /// <summary>Queues a message for a person's own chat with the bot.</summary>
    /// <returns>False where the person has never talked to the bot, so that there is no chat to write to.</returns>
    public async Task<bool> ToPersonAsync(string personId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var chat = await FindChatAsync(personId, null, cancellationToken);
        if (chat is null)
        {
            return false;
        }

        db.Outbox.Add(OutboxRows.Deliver(tenant.Id, chat.ConversationId, message, clock.GetUtcNow()));
        return true;
    }

    /// <summary>Where a person can be told something: their own chat with the bot, else that conversation, unless it is somebody else's own chat; null where nowhere.</summary>
    /// <param name="elsewhere">Null where only their own chat will do.</param>
    public async Task<ConversationAddress?> FindChatAsync(string personId, string? elsewhere, CancellationToken cancellationToken) =>
        await db.Conversations
            .Where(conversation => conversation.PersonId == personId || (conversation.PersonId == null && conversation.ConversationId == elsewhere))
            .OrderBy(conversation => conversation.PersonId == null)
            .ThenByDescending(conversation => conversation.LastSeenAt)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Lets the cards that show this be replaced by that, wherever they are; nobody else replaces them then.</summary>
    /// <param name="subject">See <see cref="CardSubject"/>.</param>
    public async Task ReplaceAsync(string subject, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var cards = await db.SentCards.Where(card => card.Subject == subject).ToListAsync(cancellationToken);
        db.SentCards.RemoveRange(cards);
        Edit(cards, message);
    }

    /// <summary>Lets the cards that show this be brought up to date, wherever they are.</summary>
    /// <inheritdoc cref="ReplaceAsync"/>
    public async Task EditAsync(string subject, OutgoingMessage message, CancellationToken cancellationToken) =>
        Edit(await db.SentCards.Where(card => card.Subject == subject).ToListAsync(cancellationToken), message);

    private void Edit(IEnumerable<SentCard> cards, OutgoingMessage message) =>
        db.Outbox.AddRange(cards.Select(card => OutboxRows.Tidy(tenant.Id, card.ConversationId, message with { Replaces = card.ActivityId }, clock.GetUtcNow())));
}
