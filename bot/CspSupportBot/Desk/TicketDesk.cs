using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>
/// What a helpdesk can do with tickets. Changes are saved by the door that called: the turn, the job, the request; and every card of
/// a changed ticket is brought up to date.
/// </summary>
public sealed class TicketDesk(
    SupportDb db,
    PartnerTenant tenant,
    EntitlementDesk entitlement,
    NoticePlanner notices,
    FollowUpDesk followUps,
    SupportBackends backends,
    SlaPolicy policy,
    TimeProvider clock)
{
    /// <summary>
    /// Turns a complete draft into a ticket and queues its filing. The ticket takes the draft's id, so that a draft can
    /// become one ticket only.
    /// </summary>
    public async Task<Ticket> SubmitAsync(TicketDraft draft, AzureProblem? problem, Contact contact, Person owner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ticket = Ticket.Submit(draft, entitlement.WayOf(draft), await NextNumberAsync(cancellationToken), problem, contact, owner, now);
        db.Outbox.Add(OutboxRows.File(tenant.Id, ticket.Id, now));
        return Keep(ticket, draft);
    }

    /// <summary>Turns a complete draft into a ticket that a person files in the portal.</summary>
    public async Task<Ticket> PrepareAsync(TicketDraft draft, Contact contact, Person owner, CancellationToken cancellationToken) =>
        Keep(Ticket.Prepare(draft, entitlement.WayOf(draft), await NextNumberAsync(cancellationToken), contact, owner, clock.GetUtcNow()), draft);

    /// <summary>Turns a complete draft into a ticket that waits until an incident of Microsoft's is over; nothing is filed.</summary>
    public async Task<Ticket> WatchAsync(TicketDraft draft, AzureProblem? problem, Contact contact, Person owner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ticket = Ticket.Watch(draft, entitlement.WayOf(draft), await NextNumberAsync(cancellationToken), problem, contact, owner, now);
        db.Outbox.Add(OutboxRows.Watch(tenant.Id, ticket.Id, now));
        return Keep(ticket, draft);
    }

    /// <summary>Turns the draft about a marketplace product into a ticket with a follow-up; nothing is filed.</summary>
    public async Task<Ticket> ReferAsync(TicketDraft draft, Person owner, CancellationToken cancellationToken) =>
        Keep(Ticket.Refer(draft, entitlement.WayOf(draft), await NextNumberAsync(cancellationToken), owner, clock.GetUtcNow()), draft);

    /// <summary>The backend has the ticket: its clock runs.</summary>
    public async Task ConfirmFiledAsync(Ticket ticket, FilingOutcome.Accepted accepted, CancellationToken cancellationToken)
    {
        var acceptedAt = accepted.At ?? clock.GetUtcNow();
        ticket.File(accepted.Number, acceptedAt, PromiseFrom(ticket, acceptedAt));
        if (accepted.Ticket is { } shown)
        {
            ticket.See(shown, impact => PromiseUnder(ticket, impact), clock.GetUtcNow());
        }

        Follow(ticket);
        await RefreshCardsAsync(ticket, cancellationToken);
    }

    /// <summary>What Microsoft shows and has written is taken over; people hear of what is news.</summary>
    public async Task ObserveAsync(Ticket ticket, BackendTicket shown, IReadOnlyList<BackendMessage> written, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hasChanged = ticket.See(shown, impact => PromiseUnder(ticket, impact), now) | ticket.RegainSight(ticket.MomentOf(now));
        if (ticket.Hear(written) || hasChanged)
        {
            await RefreshCardsAsync(ticket, cancellationToken);
        }
        else
        {
            // A replica of an earlier version may have filed it, without a look ahead.
            await notices.PlanAsync(ticket, cancellationToken);
        }
    }

    /// <summary>It can't be followed at Microsoft until a person does something about it.</summary>
    /// <returns>Whether that is news, which its owner must be told.</returns>
    public async Task<bool> LoseSightAsync(Ticket ticket, string why, CancellationToken cancellationToken)
    {
        if (!ticket.LoseSight(why, ticket.MomentOf(clock.GetUtcNow())))
        {
            return false;
        }

        await RefreshCardsAsync(ticket, cancellationToken);
        return true;
    }

    /// <summary>The backend's API is not open for it: a person files it in the portal.</summary>
    public async Task TurnToPortalAsync(Ticket ticket, string reason, CancellationToken cancellationToken)
    {
        ticket.TurnToPortal(reason, ticket.MomentOf(clock.GetUtcNow()));
        await RefreshCardsAsync(ticket, cancellationToken);
    }

    /// <summary>The backend will not take it; people are told why.</summary>
    public async Task RefuseAsync(Ticket ticket, string reason, CancellationToken cancellationToken)
    {
        ticket.Refuse(reason, ticket.MomentOf(clock.GetUtcNow()));
        await RefreshCardsAsync(ticket, cancellationToken);
    }

    /// <summary>Does what a person asks of a ticket, if its state allows it.</summary>
    public async Task<ChangeOutcome> ChangeAsync(Ticket ticket, Func<Ticket, DateTimeOffset, ChangeOutcome> change, CancellationToken cancellationToken)
    {
        var (wasClosed, owner) = (ticket.IsClosed, ticket.OwnerId);
        var outcome = change(ticket, ticket.MomentOf(clock.GetUtcNow()));
        if (outcome is ChangeOutcome.Changed)
        {
            await RefreshCardsAsync(ticket, cancellationToken);
            if (wasClosed && !ticket.IsClosed && ticket.FiledAt is not null)
            {
                Follow(ticket);
            }

            if (ticket.OwnerId != owner)
            {
                await notices.HandOverAsync(ticket, owner, cancellationToken);
            }
        }

        return outcome;
    }

    /// <summary>Lets a refused ticket be filed once more, under the name it had: an attempt that arrived after all is found again.</summary>
    public async Task<ChangeOutcome> RetryAsync(Ticket ticket, Person actor, CancellationToken cancellationToken)
    {
        var outcome = await ChangeAsync(ticket, (changed, now) => changed.Retry(actor, now), cancellationToken);
        if (outcome is ChangeOutcome.Changed)
        {
            db.Outbox.Add(OutboxRows.File(tenant.Id, ticket.Id, clock.GetUtcNow()));
        }

        return outcome;
    }

    /// <summary>What the policy in force promises on a ticket that Microsoft accepts then; null where nothing is promised.</summary>
    public Promise? PromiseFrom(Ticket ticket, DateTimeOffset acceptedAt) => Promise(ticket, ticket.Impact, acceptedAt);

    /// <summary>What it would promise on a ticket under this impact; null until Microsoft has it, and where nothing is promised.</summary>
    public Promise? PromiseUnder(Ticket ticket, BusinessImpact impact) => ticket.FiledAt is { } filedAt ? Promise(ticket, impact, filedAt) : null;

    /// <summary>
    /// What it promises on a ticket as it is, with the explanation; null as above. Of another version than the ticket's it is not the
    /// promise that was given.
    /// </summary>
    public Promise? PromiseOn(Ticket ticket) => PromiseUnder(ticket, ticket.PromisedImpact);

    /// <summary>
    /// Lets every card of the ticket show how it stands now, and plans its next follow-up and the next look at its clocks by that. What was kept for its filing is forgotten where that is over.
    /// </summary>
    public async Task RefreshCardsAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        followUps.Plan(ticket);
        await notices.PlanAsync(ticket, cancellationToken);
        if (!ticket.TakesFilesAlong && ticket.Files is { } files)
        {
            var ids = files.Select(file => file.Id).ToList();
            var kept = await db.KeptFiles.Where(file => ids.Contains(file.Id)).Select(file => file.Id).ToListAsync(cancellationToken);
            db.Drop(files.Where(file => kept.Contains(file.Id)));
        }

        var (subject, notice) = (CardSubject.Ticket(ticket.Id), CardSubject.Notices(ticket.Id));
        var elsewhere = await db.SentCards
            .Where(card => (card.Subject == subject || card.Subject.StartsWith(notice)) && card.ConversationId != ticket.ConversationId)
            .Select(card => card.ConversationId)
            .Distinct()
            .ToListAsync(cancellationToken);
        db.Outbox.AddRange(elsewhere.Prepend(ticket.ConversationId)
            .Select(conversation => OutboxRows.RefreshCards(tenant.Id, conversation, ticket.Id, clock.GetUtcNow())));
    }

    private Promise? Promise(Ticket ticket, BusinessImpact impact, DateTimeOffset acceptedAt) =>
        policy.Promise(SlaCase.Of(ticket, impact), acceptedAt);

    private Ticket Keep(Ticket ticket, TicketDraft draft)
    {
        followUps.Plan(ticket);
        db.Tickets.Add(ticket);
        if (!ticket.TakesFilesAlong)
        {
            // A person uploads them; the card names them.
            db.Drop(ticket.Files ?? []);
        }

        db.Drafts.Remove(db.Drafts.Local.Single(open => open.Id == draft.Id));
        return ticket;
    }

    private void Follow(Ticket ticket)
    {
        if (backends.CapabilitiesFor(ticket).CanListUpdates)
        {
            db.Outbox.Add(OutboxRows.Sync(tenant.Id, ticket.Id, clock.GetUtcNow()));
        }
    }

    private async Task<TicketNumber> NextNumberAsync(CancellationToken cancellationToken) => new(await db.NextTicketNumberAsync(cancellationToken));
}
