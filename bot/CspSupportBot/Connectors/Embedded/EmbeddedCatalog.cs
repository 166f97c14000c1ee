using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Connectors.Embedded;

public sealed class EmbeddedCatalog(SampleData sample) : IServiceCatalog
{
    public Task<IReadOnlyList<AzureProblem>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(sample.Problems);
}
