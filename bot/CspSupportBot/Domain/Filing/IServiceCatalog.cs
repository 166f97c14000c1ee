using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Filing;

/// <summary>The services and problem classifications that Azure's support knows.</summary>
public interface IServiceCatalog
{
    /// <summary>
    /// Every classification of every service, as it was read last. Answers at once or after a short wait; empty where it could not be read so far.
    /// </summary>
    Task<IReadOnlyList<AzureProblem>> ListAsync(CancellationToken cancellationToken);
}
