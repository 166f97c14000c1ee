namespace CspSupportBot.Domain.Marketplace;

/// <summary>
/// A product of an independent vendor. Microsoft gives no support for it; the vendor offers one or more of a web entry point, an e-mail address and
/// a phone number, and any of them may be missing.
/// </summary>
public sealed record MarketplaceProduct(string Id, string Name, string Vendor, Uri? Link, string? Email, string? Phone);
