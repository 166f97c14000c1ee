namespace CspSupportBot.Domain.Customers;

/// <summary>A company that buys through the partner.</summary>
/// <param name="TenantId">Entra tenant id, a GUID.</param>
/// <param name="Domain">The domain shown on the customer's account page.</param>
public sealed record Customer(string TenantId, string Name, string Domain, CustomerAccess Access, IReadOnlyList<AzureSubscription> Subscriptions);

public sealed record AzureSubscription(string Id, string Name);

/// <summary>Whether the partner may act in the customer's tenant.</summary>
public enum CustomerAccess
{
    Full,
    None,
    Expired,
}
