using CspSupportBot.Domain;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>The ticket that a person is filling in, one in each conversation.</summary>
public sealed class DraftDesk(SupportDb db, PartnerTenant tenant, TimeProvider clock)
{
    /// <summary>The open draft; null where nothing is being filled in.</summary>
    public async Task<TicketDraft?> FindAsync(string conversationId, string personId, CancellationToken cancellationToken) =>
        db.Drafts.Local.SingleOrDefault(draft => draft.ConversationId == conversationId && draft.PersonId == personId)
        ?? await db.Drafts.SingleOrDefaultAsync(draft => draft.ConversationId == conversationId && draft.PersonId == personId, cancellationToken);

    /// <summary>The open draft, or a new one.</summary>
    public async Task<TicketDraft> OpenAsync(string conversationId, string personId, CancellationToken cancellationToken)
    {
        if (await FindAsync(conversationId, personId, cancellationToken) is { } open)
        {
            return open;
        }

        var draft = TicketDraft.Start(tenant.Id, conversationId, personId, clock.GetUtcNow());
        db.Drafts.Add(draft);
        return draft;
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(TicketDraft draft)
    {
        var tracked = db.Drafts.Local.Single(open => open.Id == draft.Id);
        db.Entry(tracked).CurrentValues.SetValues(draft);
    }

    /// <summary>Drops the draft, answers and all.</summary>
    public async Task DiscardAsync(string conversationId, string personId, CancellationToken cancellationToken)
    {
        if (await FindAsync(conversationId, personId, cancellationToken) is { } open)
        {
            db.Drafts.Remove(open);
        }
    }
}
