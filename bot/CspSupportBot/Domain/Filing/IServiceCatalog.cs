using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Filing;

/// <summary>The services and problem classifications that Azure's support knows.</summary>
public interface IServiceCatalog
{
    Task<IReadOnlyList<AzureProblem>> ListAsync(CancellationToken cancellationToken);
}
