using CspSupportBot.Domain.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>Reads tickets together with what happened to them.</summary>
public static class TicketHistory
{
    /// <summary>With its history from the first line to the last; without being asked PostgreSQL gives it in any order.</summary>
    public static IQueryable<Ticket> WithHistory(this IQueryable<Ticket> tickets) => tickets.Include(ticket => ticket.History.OrderBy(line => line.Id));
}
