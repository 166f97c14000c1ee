using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Entitlement;

/// <summary>Everything that decides what may be done.</summary>
/// <param name="IsOwnTenant">About the partner's own tenant; the access to a customer then says nothing.</param>
public sealed record SupportCase(
    PartnerType Partner,
    MicrosoftCloud Cloud,
    bool IsOwnTenant,
    CustomerAccess Access,
    Product Product,
    RequestKind Kind)
{
    private static readonly bool[] Either = [false, true];

    /// <summary>Every case there is, once.</summary>
    public static IEnumerable<SupportCase> All =>
        from product in Enum.GetValues<Product>()
        from isOwnTenant in Either
        from cloud in Enum.GetValues<MicrosoftCloud>()
        from partner in Enum.GetValues<PartnerType>()
        from access in Enum.GetValues<CustomerAccess>()
        from kind in Enum.GetValues<RequestKind>()
        select new SupportCase(partner, cloud, isOwnTenant, access, product, kind);
}
