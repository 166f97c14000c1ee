using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Entitlement;

/// <summary>What the rules tell apart within the product families.</summary>
public enum Product
{
    Azure,

    /// <summary>Tickets about the directory alone; they are filed in the Azure portal, whichever family it was bought with.</summary>
    EntraId,

    Microsoft365,

    /// <summary>Sales, Customer Service and the other apps on the Power Platform.</summary>
    Dynamics365,

    /// <summary>The Dynamics 365 apps whose support is in Lifecycle Services.</summary>
    FinanceAndOperations,

    /// <summary>Products of independent vendors.</summary>
    Marketplace,
}

public static class Products
{
    private static readonly string[] Entra = ["entra", "azure ad", "azure active directory"];

    private static readonly string[] Finance = ["finance", "supply chain", "f&o", "commerce", "human resources", "project operations"];

    /// <summary>Which product a family and what was chosen of it come to; as long as nothing is chosen, the family's ordinary one.</summary>
    /// <param name="what">Name of the service as people read it; null where none is chosen yet.</param>
    public static Product Of(ProductFamily family, string? what) => family switch
    {
        ProductFamily.Azure => Product.Azure,
        ProductFamily.Marketplace => Product.Marketplace,
        _ when Names(what, Entra) => Product.EntraId,
        _ when Names(what, ["lifecycle services"]) => Product.FinanceAndOperations,
        _ when Names(what, ["dynamics", "d365"]) => Names(what, Finance) ? Product.FinanceAndOperations : Product.Dynamics365,
        _ => Product.Microsoft365,
    };

    /// <summary>All that it can still come to: while nothing of Microsoft 365 is chosen, any of its products.</summary>
    public static IReadOnlyList<Product> Possible(ProductFamily family, string? what) => family is ProductFamily.Microsoft365 && what is null
        ? [Product.Microsoft365, Product.Dynamics365, Product.FinanceAndOperations, Product.EntraId]
        : [Of(family, what)];

    private static bool Names(string? what, string[] parts) =>
        what is not null && parts.Any(part => what.Contains(part, StringComparison.OrdinalIgnoreCase));
}
