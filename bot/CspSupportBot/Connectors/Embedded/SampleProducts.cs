using System.Text.Json;
using CspSupportBot.Domain.Marketplace;

namespace CspSupportBot.Connectors.Embedded;

/// <summary>The sample marketplace products, read once from the data file beside the program.</summary>
public sealed class SampleProducts
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public SampleProducts()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Connectors", "Embedded", "sample-products.json"));
        Products = JsonSerializer.Deserialize<IReadOnlyList<MarketplaceProduct>>(stream, Options)
            ?? throw new InvalidDataException("The sample products file is empty.");
    }

    public IReadOnlyList<MarketplaceProduct> Products { get; }
}
