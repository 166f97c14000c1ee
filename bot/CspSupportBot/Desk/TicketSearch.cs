using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>Finds tickets, in the ways people look for them.</summary>
public sealed class TicketSearch(SupportDb db)
{
    private const int RecentTickets = 50;
    private const int MostWords = 10;

    private IQueryable<Ticket> Open => db.Tickets.Where(ticket => ticket.State != TicketState.Resolved && ticket.State != TicketState.Cancelled);

    public Task<Ticket?> FindAsync(TicketNumber number, CancellationToken cancellationToken) =>
        db.Tickets.WithHistory().SingleOrDefaultAsync(ticket => ticket.Number == number.Value, cancellationToken);

    public Task<Ticket?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Tickets.WithHistory().SingleOrDefaultAsync(ticket => ticket.Id == id, cancellationToken);

    /// <summary>The newest ticket that a person submitted from a conversation; null where there is none.</summary>
    public Task<Ticket?> FindLatestAsync(string conversationId, string personId, CancellationToken cancellationToken) =>
        db.Tickets
            .Where(ticket => ticket.ConversationId == conversationId && ticket.OwnerId == personId)
            .OrderByDescending(ticket => ticket.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>A person's open tickets.</summary>
    public Task<TicketPage> OwnedAsync(string personId, int take, CancellationToken cancellationToken) =>
        PageAsync(Open.Where(ticket => ticket.OwnerId == personId), take, cancellationToken);

    /// <summary>A customer's open tickets.</summary>
    public Task<TicketPage> OfCustomerAsync(string customerTenantId, int take, CancellationToken cancellationToken) =>
        PageAsync(Open.Where(ticket => ticket.CustomerTenantId == customerTenantId), take, cancellationToken);

    /// <summary>Open tickets whose first response Microsoft still owes.</summary>
    public Task<TicketPage> DueNextAsync(int take, CancellationToken cancellationToken) =>
        PageAsync(Open.Where(ticket => ticket.FirstResponseDue != null && ticket.RespondedAt == null), take, cancellationToken);

    /// <summary>
    /// Tickets, closed ones too, with all these words, or parts of words, in title, description, customer, number at Microsoft or solution; without
    /// regard to case, accents and width.
    /// </summary>
    public Task<TicketPage> WithTextAsync(string text, int take, CancellationToken cancellationToken)
    {
        var found = FoldedText.Of(text).Split(' ').Distinct().Take(MostWords).Aggregate(
            db.Tickets.AsQueryable(), (tickets, word) => tickets.Where(ticket => ticket.SearchText.Contains(word)));
        return PageAsync(found, take, cancellationToken);
    }

    /// <summary>Tenant ids of the customers for whom a person reported last, the most recent first.</summary>
    public async Task<IReadOnlyList<string>> RecentCustomersAsync(string personId, CancellationToken cancellationToken)
    {
        var newest = await db.Tickets
            .Where(ticket => ticket.OwnerId == personId && !ticket.IsOwnTenant)
            .OrderByDescending(ticket => ticket.Number)
            .Select(ticket => ticket.CustomerTenantId)
            .Take(RecentTickets)
            .ToListAsync(cancellationToken);
        return [.. newest.Distinct()];
    }

    /// <summary>All open tickets of a person, to be handed over.</summary>
    public Task<List<Ticket>> AllOwnedAsync(string personId, CancellationToken cancellationToken) =>
        Open.WithHistory().Where(ticket => ticket.OwnerId == personId).OrderBy(ticket => ticket.Number).ToListAsync(cancellationToken);

    // Those due next at the top, then those without a deadline.
    private static async Task<TicketPage> PageAsync(IQueryable<Ticket> tickets, int take, CancellationToken cancellationToken) => new(
        await tickets
            .OrderBy(ticket => ticket.FirstResponseDue == null || ticket.RespondedAt != null)
            .ThenBy(ticket => ticket.FirstResponseDue)
            .ThenBy(ticket => ticket.Number)
            .Take(take)
            .ToListAsync(cancellationToken),
        await tickets.CountAsync(cancellationToken));
}

/// <param name="Total">How many there are in all, shown or not.</param>
public sealed record TicketPage(IReadOnlyList<Ticket> Tickets, int Total);
