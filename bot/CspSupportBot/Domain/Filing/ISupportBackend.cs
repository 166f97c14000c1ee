using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Filing;

/// <summary>Where a ticket is filed.</summary>
public interface ISupportBackend
{
    /// <summary>
    /// Files the ticket under <see cref="Ticket.BackendName"/>. Filing the same name again gives the same number.
    /// </summary>
    /// <exception cref="BackendException">The outcome is unknown, or the backend can't be reached: try again later.</exception>
    Task<FilingOutcome> FileAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>What the backend has under this name; null where it has nothing.</summary>
    /// <exception cref="BackendException">The backend can't be reached.</exception>
    Task<FilingOutcome.Accepted?> FindAsync(string backendName, CancellationToken cancellationToken);
}
