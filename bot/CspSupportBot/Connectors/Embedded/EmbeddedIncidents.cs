using CspSupportBot.Domain.Incidents;

namespace CspSupportBot.Connectors.Embedded;

/// <summary>The sample customers' world, in which nothing is broken.</summary>
public sealed class EmbeddedIncidents : IKnownIncidents
{
    public Task<IReadOnlyList<KnownIncident>?> ListAsync(string customerTenantId, string subscriptionId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KnownIncident>?>([]);
}
