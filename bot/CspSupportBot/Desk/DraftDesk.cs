using CspSupportBot.Domain;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>The ticket that a person is filling in, one in each conversation.</summary>
public sealed class DraftDesk(SupportDb db, PartnerTenant tenant, TimeProvider clock)
{
    /// <summary>The open draft; null where nothing is being filled in.</summary>
    public async Task<TicketDraft?> FindAsync(string conversationId, string personId, CancellationToken cancellationToken)
    {
        var draft = db.Drafts.Local.SingleOrDefault(open => open.ConversationId == conversationId && open.PersonId == personId)
            ?? await db.Drafts.SingleOrDefaultAsync(stored => stored.ConversationId == conversationId && stored.PersonId == personId, cancellationToken);

        // The store still has what this turn has dropped.
        return draft is null || db.Entry(draft).State is EntityState.Deleted ? null : draft;
    }

    /// <summary>The draft with this id, whoever fills it in; null where it was submitted or dropped.</summary>
    public async Task<TicketDraft?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Drafts.FindAsync([tenant.Id, id], cancellationToken);

    /// <summary>The open draft, or a new one.</summary>
    public async Task<TicketDraft> OpenAsync(string conversationId, string personId, CancellationToken cancellationToken) =>
        Open(await FindAsync(conversationId, personId, cancellationToken), null, conversationId, personId);

    /// <summary>The open draft under this id, with its answers; a new one where none is open.</summary>
    /// <param name="open">What is open already; null where nothing is.</param>
    /// <param name="id">Null where any id will do.</param>
    public TicketDraft Open(TicketDraft? open, Guid? id, string conversationId, string personId)
    {
        if (open is not null && (id ?? open.Id) == open.Id)
        {
            return open;
        }

        var draft = (open ?? TicketDraft.Start(tenant.Id, conversationId, personId, clock.GetUtcNow())) with { Id = id ?? NewId() };
        if (open is not null)
        {
            // Its files go on under the other id.
            db.Drafts.Remove(Tracked(open.Id));
        }

        db.Drafts.Add(draft);
        return draft;
    }

    /// <summary>The id of a draft that somebody may open later.</summary>
    public Guid NewId() => TicketDraft.NewId(clock.GetUtcNow());

    /// <summary>Keeps an answer.</summary>
    public void Keep(TicketDraft draft) => db.Entry(Tracked(draft.Id)).CurrentValues.SetValues(draft);

    /// <summary>The draft without one of its files, which is forgotten.</summary>
    public TicketDraft Remove(TicketDraft draft, TicketFile file)
    {
        db.Drop([file]);
        return draft with { Files = draft.Files is { Count: > 1 } files ? [.. files.Where(other => other.Id != file.Id)] : null };
    }

    /// <summary>Drops the draft, answers, files and all.</summary>
    public void Discard(TicketDraft draft)
    {
        db.Drop(draft.Files ?? []);
        db.Drafts.Remove(Tracked(draft.Id));
    }

    private TicketDraft Tracked(Guid id) => db.Drafts.Local.Single(open => open.Id == id);
}
