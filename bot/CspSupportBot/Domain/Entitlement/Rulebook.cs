using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;
using static CspSupportBot.Domain.Customers.CustomerAccess;
using static CspSupportBot.Domain.Entitlement.PartnerType;
using static CspSupportBot.Domain.Entitlement.Product;

namespace CspSupportBot.Domain.Entitlement;

/// <summary>
/// Who may do what about a problem. The first line that fits decides. Where two documents contradict each other the newer one counts; what the newer one
/// no longer mentions stays (decision 0012).
/// </summary>
public static class Rulebook
{
    private static readonly IReadOnlyList<(Func<SupportCase, bool> Fits, SupportRoute Route, Rule Rule, Place Place)> Lines =
    [
        // What Microsoft gives no support for.
        (c => c is { Product: Product.Marketplace, Kind: RequestKind.Billing or RequestKind.FraudConcern }, SupportRoute.PartnerCenterHelp, Rule.MarketplaceCommerce, Place.PartnerCenterHelp),
        (c => c.Product is Product.Marketplace, SupportRoute.ContactVendor, Rule.VendorSupports, Place.Vendor),
        (c => c.Kind is RequestKind.Vulnerability, SupportRoute.SecurityResponse, Rule.Vulnerability, Place.SecurityResponseCenter),

        // The partner's own tenant.
        (c => c is { IsOwnTenant: true, Kind: RequestKind.Billing or RequestKind.FraudConcern }, SupportRoute.PartnerCenterHelp, Rule.OwnCommerce, Place.PartnerCenterHelp),
        (c => c is { IsOwnTenant: true, Product: Azure }, SupportRoute.UseOwnPlan, Rule.OwnAzure, Place.OwnAzurePortal),
        (c => c.IsOwnTenant, SupportRoute.UseOwnPlan, Rule.OwnMicrosoft365, Place.OwnAdminCentre),

        // The US Government cloud sells Azure only.
        (c => c is { Cloud: MicrosoftCloud.UsGovernment, Product: not (Azure or EntraId) }, SupportRoute.PartnerCenterHelp, Rule.GovernmentMicrosoft365, Place.PartnerCenterHelp),

        // Dynamics 365 has a support of its own.
        (c => c is { Product: Dynamics365 or FinanceAndOperations, Kind: RequestKind.Billing }, SupportRoute.DynamicsSupport, Rule.DynamicsCommerce, Place.DynamicsSupport),
        (c => c is { Product: FinanceAndOperations, Kind: not RequestKind.FraudConcern }, SupportRoute.DynamicsSupport, Rule.FinanceAndOperations, Place.LifecycleServices),

        // Azure.
        (c => c is { Product: Azure, Partner: IndirectReseller or Advisor }, SupportRoute.AskProvider, Rule.AzureSeller, Place.Provider),
        (c => c.Product is Azure && c.Access.MayFileAzure(), SupportRoute.FileThroughApi, Rule.AzureRole, Place.CustomerAzurePortal),
        (c => c.Product is Azure, SupportRoute.FileInPortal, Rule.AzureByDomain, Place.CustomerAzurePortal),

        // Entra ID: with P1 or P2 a GDAP role is enough, without it Azure's rule holds; the portal knows which.
        (c => c is { Product: EntraId, Partner: IndirectReseller or Advisor } && !(c.Access.MayFileInTenant() || c.Access is Unknown), SupportRoute.AskProvider, Rule.AzureSeller, Place.Provider),
        (c => c.Product is EntraId, SupportRoute.FileInPortal, Rule.EntraInAzurePortal, Place.CustomerAzurePortal),

        // Microsoft 365, and Dynamics 365 beyond what has its own support: every kind of partner, with the right role.
        (c => c.Access.MayFileInTenant(), SupportRoute.FileInPortal, Rule.NoInterface, Place.CustomerAdminCentre),
        (c => c.Access is Unknown, SupportRoute.FileInPortal, Rule.AccessUnknown, Place.CustomerAdminCentre),
        (c => c.Access is Expired, SupportRoute.GetAccess, Rule.AccessEnded, Place.PartnerCenterCustomers),
        (_ => true, SupportRoute.GetAccess, Rule.SupportRoleNeeded, Place.PartnerCenterCustomers),
    ];

    /// <summary>What may be done in a case; there is an answer for every case.</summary>
    public static Guidance For(SupportCase @case)
    {
        var (_, route, rule, place) = Lines.First(line => line.Fits(@case));
        return new Guidance(route, rule, place, [.. AlsoApplying(@case, route, place)]);
    }

    private static IEnumerable<Rule> AlsoApplying(SupportCase @case, SupportRoute route, Place place)
    {
        if (@case.Kind is RequestKind.Billing or RequestKind.FraudConcern && route is not (SupportRoute.PartnerCenterHelp or SupportRoute.DynamicsSupport))
        {
            yield return Rule.CommerceSameWay;
        }

        if (route is SupportRoute.FileInPortal && place is Place.CustomerAzurePortal)
        {
            yield return Rule.AzureForm;
        }

        if (@case.Cloud is MicrosoftCloud.UsGovernment && route is not SupportRoute.ContactVendor)
        {
            yield return Rule.GovernmentData;
        }
    }
}
