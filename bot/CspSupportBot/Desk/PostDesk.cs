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
        var chat = await db.Conversations
            .Where(conversation => conversation.PersonId == personId)
            .OrderByDescending(conversation => conversation.LastSeenAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (chat is null)
        {
            return false;
        }

        db.Outbox.Add(OutboxRows.Deliver(tenant.Id, chat.ConversationId, message, clock.GetUtcNow()));
        return true;
    }
}
