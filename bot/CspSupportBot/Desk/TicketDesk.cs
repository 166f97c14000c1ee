using CspSupportBot.Domain;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>What a helpdesk can do with tickets. Changes are saved by the door that called: the turn, the job, the request.</summary>
public sealed class TicketDesk(SupportDb db, PartnerTenant tenant, ResponseTargets targets, TimeProvider clock)
{
    /// <summary>
    /// Turns a complete draft into a ticket and queues its filing. The ticket takes the draft's id, so that a draft can
    /// become one ticket only.
    /// </summary>
    public async Task<Ticket> SubmitAsync(TicketDraft draft, AzureProblem problem, Contact contact, Person owner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ticket = Ticket.Submit(draft, await NextNumberAsync(cancellationToken), problem, contact, owner, now);
        db.Tickets.Add(ticket);
        db.Drafts.Remove(db.Drafts.Local.Single(open => open.Id == draft.Id));
        db.Outbox.Add(OutboxRows.File(tenant.Id, ticket.Id, now));
        return ticket;
    }

    /// <summary>The backend has the ticket: its clock runs, and every card of it is brought up to date.</summary>
    public async Task ConfirmFiledAsync(Ticket ticket, FilingOutcome.Accepted accepted, CancellationToken cancellationToken)
    {
        ticket.File(accepted.Number, accepted.At, targets.FirstResponseDue(ticket.Impact, accepted.At));
        await RefreshCardsAsync(ticket, cancellationToken);
    }

    /// <summary>The backend will not take it; people are told why.</summary>
    public async Task RefuseAsync(Ticket ticket, string reason, CancellationToken cancellationToken)
    {
        ticket.Refuse(reason, clock.GetUtcNow());
        await RefreshCardsAsync(ticket, cancellationToken);
    }

    public Task<Ticket?> FindAsync(TicketNumber number, CancellationToken cancellationToken) =>
        db.Tickets.Include(ticket => ticket.History).SingleOrDefaultAsync(ticket => ticket.Number == number.Value, cancellationToken);

    public Task<Ticket?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Tickets.Include(ticket => ticket.History).SingleOrDefaultAsync(ticket => ticket.Id == id, cancellationToken);

    /// <summary>The newest ticket that a person submitted from a conversation; null where there is none.</summary>
    public Task<Ticket?> FindLatestAsync(string conversationId, string personId, CancellationToken cancellationToken) =>
        db.Tickets
            .Where(ticket => ticket.ConversationId == conversationId && ticket.OwnerId == personId)
            .OrderByDescending(ticket => ticket.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>A person's open tickets, the one due first at the top; a page of them, and how many there are.</summary>
    public async Task<TicketPage> ListOwnedAsync(string personId, int take, CancellationToken cancellationToken)
    {
        var open = db.Tickets.Where(ticket =>
            ticket.OwnerId == personId && ticket.State != TicketState.Resolved && ticket.State != TicketState.Cancelled);
        var tickets = await open
            .OrderBy(ticket => ticket.FirstResponseDue == null).ThenBy(ticket => ticket.FirstResponseDue).ThenBy(ticket => ticket.Number)
            .Take(take)
            .ToListAsync(cancellationToken);
        return new TicketPage(tickets, await open.CountAsync(cancellationToken));
    }

    // A sequence of its own transaction: a turn that fails leaves a gap in the numbers, never the same number twice.
    private async Task<TicketNumber> NextNumberAsync(CancellationToken cancellationToken)
    {
        var given = await db.Database
            .SqlQuery<long>(
                $"""
                INSERT INTO "TicketCounters" ("PartnerTenant", "Last") VALUES ({tenant.Id}, 1)
                ON CONFLICT ("PartnerTenant") DO UPDATE SET "Last" = "TicketCounters"."Last" + 1
                RETURNING "Last" AS "Value"
                """)
            .ToListAsync(cancellationToken);
        return new TicketNumber(given.Single());
    }

    private async Task RefreshCardsAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var elsewhere = await db.SentCards
            .Where(card => card.TicketId == ticket.Id && card.ConversationId != ticket.ConversationId)
            .Select(card => card.ConversationId)
            .Distinct()
            .ToListAsync(cancellationToken);
        db.Outbox.AddRange(elsewhere.Prepend(ticket.ConversationId)
            .Select(conversation => OutboxRows.RefreshCards(tenant.Id, conversation, ticket.Id, clock.GetUtcNow())));
    }
}

/// <param name="Total">How many there are in all, shown or not.</param>
public sealed record TicketPage(IReadOnlyList<Ticket> Tickets, int Total);
