using static CspSupportBot.Domain.Entitlement.Source;

namespace CspSupportBot.Domain.Entitlement;

/// <summary>
/// A rule of the programme. Its reason and remedy as people read them are in Cards/Rules.resx under its name: "AzureSeller" and "AzureSellerRemedy".
/// </summary>
/// <param name="Id">How people quote it; stored with tickets, so it never changes.</param>
/// <param name="Name">The name of its sentences.</param>
/// <param name="Sources">The documents it comes from, the one that decides first.</param>
public sealed record Rule(string Id, string Name, IReadOnlyList<Source> Sources)
{
    /// <summary>Microsoft gives no support for other vendors' products: the vendor does.</summary>
    public static readonly Rule VendorSupports = new("CSP-01", nameof(VendorSupports), [ReportPage2020, MarketplaceSupport]);

    /// <summary>For marketplace products Microsoft answers for its own commerce system only, in Partner Center.</summary>
    public static readonly Rule MarketplaceCommerce = new("CSP-02", nameof(MarketplaceCommerce), [MarketplaceSupport, SupportResources]);

    /// <summary>A vulnerability goes to the Security Response Center, not into a ticket.</summary>
    public static readonly Rule Vulnerability = new("CSP-03", nameof(Vulnerability), [Escalating]);

    /// <summary>The partner's own Azure is not covered: another support plan is needed.</summary>
    public static readonly Rule OwnAzure = new("CSP-04", nameof(OwnAzure), [ReportPage2020]);

    /// <summary>The partner's own Microsoft 365 is not covered either, but its support costs nothing extra.</summary>
    public static readonly Rule OwnMicrosoft365 = new("CSP-05", nameof(OwnMicrosoft365), [ReportPage2020]);

    /// <summary>The partner's own invoice, purchase and account are Partner Center's matter.</summary>
    public static readonly Rule OwnCommerce = new("CSP-06", nameof(OwnCommerce), [SupportResources]);

    /// <summary>Plan, licence and billing questions of Dynamics 365 have a support of their own.</summary>
    public static readonly Rule DynamicsCommerce = new("CSP-07", nameof(DynamicsCommerce), [ReportPage2020]);

    /// <summary>Finance and operations apps are supported in Lifecycle Services.</summary>
    public static readonly Rule FinanceAndOperations = new("CSP-08", nameof(FinanceAndOperations), [ReportPage2020, GdapWorkloads]);

    /// <summary>Only the direct-bill partner or indirect provider who sold the subscription files for Azure.</summary>
    public static readonly Rule AzureSeller = new("CSP-09", nameof(AzureSeller), [ReportPage2023, LeastPrivilegedRoles]);

    /// <summary>With a support role on the subscription the ticket can be filed by the bot.</summary>
    public static readonly Rule AzureRole = new("CSP-10", nameof(AzureRole), [LeastPrivilegedRoles]);

    /// <summary>Without it the Azure portal still opens by the customer's domain.</summary>
    public static readonly Rule AzureByDomain = new("CSP-11", nameof(AzureByDomain), [ReportPage2020, LeastPrivilegedRoles]);

    /// <summary>Tickets about the directory alone are filed in the Azure portal.</summary>
    public static readonly Rule EntraInAzurePortal = new("CSP-12", nameof(EntraInAzurePortal), [LeastPrivilegedRoles]);

    /// <summary>Tickets for Microsoft 365 and Dynamics 365 are filed by hand: Microsoft has no public interface for them any more.</summary>
    public static readonly Rule NoInterface = new("CSP-13", nameof(NoInterface), [SdkReleaseNotes, ReportPage2023]);

    /// <summary>Without a role that may file tickets, nobody can file one in the customer's tenant.</summary>
    public static readonly Rule SupportRoleNeeded = new("CSP-14", nameof(SupportRoleNeeded), [LeastPrivilegedRoles]);

    /// <summary>With the end of the delegated rights the ability to file ends.</summary>
    public static readonly Rule AccessEnded = new("CSP-15", nameof(AccessEnded), [GdapQuestions, LeastPrivilegedRoles]);

    /// <summary>Where nobody knows the roles, the portal tells.</summary>
    public static readonly Rule AccessUnknown = new("CSP-16", nameof(AccessUnknown), [LeastPrivilegedRoles]);

    /// <summary>Microsoft 365 is not sold through Partner Center for US Government.</summary>
    public static readonly Rule GovernmentMicrosoft365 = new("CSP-17", nameof(GovernmentMicrosoft365), [NationalCloud]);

    /// <summary>A customer's billing disputes and fraud concerns take the same way as problems.</summary>
    public static readonly Rule CommerceSameWay = new("CSP-18", nameof(CommerceSameWay), [ReportPage2020, SupportResources]);

    /// <summary>In Azure's form the support plan is Cloud Solution Provider and the contact the partner's.</summary>
    public static readonly Rule AzureForm = new("CSP-19", nameof(AzureForm), [ReportPage2020, ReportPage2023]);

    /// <summary>Export-controlled data stay out of the ticket.</summary>
    public static readonly Rule GovernmentData = new("CSP-20", nameof(GovernmentData), [NationalCloud]);

    /// <summary>Every rule, in the order of the ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        VendorSupports, MarketplaceCommerce, Vulnerability, OwnAzure, OwnMicrosoft365, OwnCommerce, DynamicsCommerce, FinanceAndOperations, AzureSeller, AzureRole,
        AzureByDomain, EntraInAzurePortal, NoInterface, SupportRoleNeeded, AccessEnded, AccessUnknown, GovernmentMicrosoft365, CommerceSameWay, AzureForm, GovernmentData,
    ];

    /// <summary>The rule with this id; null where there is none, such as on a ticket of a version that had another rulebook.</summary>
    public static Rule? Find(string? id) => All.FirstOrDefault(rule => rule.Id == id);
}
