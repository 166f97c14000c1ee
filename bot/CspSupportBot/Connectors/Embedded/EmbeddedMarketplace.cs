using CspSupportBot.Domain.Marketplace;
using CspSupportBot.Domain.Search;

namespace CspSupportBot.Connectors.Embedded;

public sealed class EmbeddedMarketplace(SampleProducts sample) : IMarketplace
{
    private readonly NameIndex<MarketplaceProduct> index = new(
        sample.Products.OrderBy(product => product.Name, StringComparer.Ordinal),
        product => product.Id,
        product => [product.Name, product.Vendor]);

    public Task<IReadOnlyList<MarketplaceProduct>> SearchAsync(string text, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(index.Search(text, limit));

    public Task<MarketplaceProduct?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(sample.Products.SingleOrDefault(product => product.Id == id));
}
