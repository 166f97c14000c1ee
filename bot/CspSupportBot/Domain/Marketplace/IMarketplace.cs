namespace CspSupportBot.Domain.Marketplace;

/// <summary>The products that the partner's customers have bought in the marketplace, with their vendors' contacts.</summary>
public interface IMarketplace
{
    /// <summary>Products that fit a name or a vendor, best first.</summary>
    Task<IReadOnlyList<MarketplaceProduct>> SearchAsync(string text, int limit, CancellationToken cancellationToken);

    Task<MarketplaceProduct?> FindAsync(string id, CancellationToken cancellationToken);
}
