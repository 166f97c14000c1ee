using System.Globalization;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>Tickets as leads and other programs look at them.</summary>
public sealed class BoardDesk(SupportDb db, PartnerTenant tenant)
{
    /// <summary>A page of tickets, the newest first.</summary>
    /// <param name="after">The last number of the page before; null for the first page.</param>
    public async Task<BoardPage> ListAsync(TicketFilter filter, int take, long? after, CancellationToken cancellationToken)
    {
        var tickets = db.Tickets.AsNoTracking();
        tickets = filter.State is { } state ? tickets.Where(ticket => ticket.State == state) : tickets;
        tickets = filter.Impact is { } impact ? tickets.Where(ticket => ticket.Impact == impact) : tickets;
        tickets = filter.Customer is { Length: > 0 } customer
            ? OfCustomer(tickets, FoldedText.Of(customer))
            : tickets;
        tickets = after is { } last ? tickets.Where(ticket => ticket.Number < last) : tickets;
        var page = await tickets.OrderByDescending(ticket => ticket.Number).Take(take + 1).ToListAsync(cancellationToken);
        var shown = page.Take(take).ToList();
        return new BoardPage(
            [.. shown.Select(BoardItem.Of)],
            page.Count > take ? shown[^1].Number.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static IQueryable<Ticket> OfCustomer(IQueryable<Ticket> tickets, string folded) =>
        tickets.Where(ticket => ticket.CustomerSearchText.Contains(folded));

    public async Task<TicketDetails?> FindAsync(TicketNumber number, CancellationToken cancellationToken) =>
        await db.Tickets.AsNoTracking().WithHistory()
            .SingleOrDefaultAsync(ticket => ticket.Number == number.Value, cancellationToken) is { } ticket
            ? TicketDetails.Of(ticket)
            : null;

    /// <summary>
    /// Chooses the partner whose tickets are shown: the configured one; without one, which only Development allows, the one
    /// whose people talked to the bot last.
    /// </summary>
    public async Task<bool> EnterAsync(string? configuredTenant, CancellationToken cancellationToken)
    {
        var chosen = configuredTenant ?? await db.Conversations.IgnoreQueryFilters()
            .OrderByDescending(conversation => conversation.LastSeenAt)
            .Select(conversation => conversation.PartnerTenant)
            .FirstOrDefaultAsync(cancellationToken);
        if (chosen is not null)
        {
            tenant.Enter(chosen);
        }

        return chosen is not null;
    }
}

public sealed record TicketFilter(TicketState? State, BusinessImpact? Impact, string? Customer);

/// <param name="Next">Give it as "after" to get the next page; null at the end.</param>
public sealed record BoardPage(IReadOnlyList<BoardItem> Items, string? Next);

/// <param name="Impact">A, B or C.</param>
/// <param name="DueAt">When Microsoft's first response is due, UTC; null until the ticket is filed.</param>
public sealed record BoardItem(string Number, string Customer, ProductFamily Family, string Impact, TicketState State, string Owner, DateTimeOffset? DueAt)
{
    public static BoardItem Of(Ticket ticket) => new(
        new TicketNumber(ticket.Number).ToString(),
        ticket.CustomerName,
        ticket.Family,
        ticket.Impact.Letter().ToString(),
        ticket.State,
        ticket.OwnerName,
        ticket.FirstResponseDue);
}

/// <summary>One ticket with everything that people may see of it, and its history.</summary>
public sealed record TicketDetails(
    BoardItem Summary,
    string Title,
    string Description,
    string CustomerTenantId,
    string CustomerDomain,
    string What,
    string? Service,
    string? Problem,
    string? NumberAtMicrosoft,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? FiledAt,
    string? RefusalReason,
    IReadOnlyList<HistoryLine> History)
{
    public static TicketDetails Of(Ticket ticket) => new(
        BoardItem.Of(ticket),
        ticket.Title,
        ticket.Description,
        ticket.CustomerTenantId,
        ticket.CustomerDomain,
        ticket.What,
        ticket.Problem?.ServiceName,
        ticket.Problem?.ClassificationName,
        ticket.BackendNumber,
        ticket.SubmittedAt,
        ticket.FiledAt,
        ticket.RefusalReason,
        [.. ticket.History.OrderBy(line => line.Id).Select(line => new HistoryLine(line.At, line.Kind, line.Actor, line.Detail))]);
}

public sealed record HistoryLine(DateTimeOffset At, TicketEventKind Kind, string Actor, string? Detail);
