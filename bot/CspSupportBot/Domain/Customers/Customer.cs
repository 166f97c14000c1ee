using CspSupportBot.Domain.Search;

namespace CspSupportBot.Domain.Customers;

/// <summary>A company that buys through the partner.</summary>
/// <param name="TenantId">Entra tenant id, a GUID.</param>
/// <param name="Domain">The domain shown on the customer's account page.</param>
/// <param name="Domains">Every domain of the customer, that one included.</param>
/// <param name="Microsoft365">Names of the Microsoft 365 services the customer has.</param>
public sealed record Customer(
    string TenantId,
    string Name,
    string Domain,
    IReadOnlyList<string> Domains,
    CustomerAccess Access,
    IReadOnlyList<AzureSubscription> Subscriptions,
    IReadOnlyList<string> Microsoft365)
{
    /// <summary>The partner itself, whose tenant the programme does not support.</summary>
    public bool IsOwnTenant { get; init; }

    /// <summary>Whether this is the customer's whole name, domain or tenant id, and not a part of it.</summary>
    public bool IsCalled(string name)
    {
        var folded = FoldedText.Of(name);
        return Domains.Append(Name).Append(TenantId).Any(own => FoldedText.Of(own) == folded);
    }

    /// <summary>Whether an e-mail address belongs to the customer: then it can't be the partner's contact.</summary>
    public bool OwnsAddress(string email)
    {
        var host = email[(email.LastIndexOf('@') + 1)..].TrimEnd('.');
        return Domains.Any(domain =>
            host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));
    }
}

public sealed record AzureSubscription(string Id, string Name);
