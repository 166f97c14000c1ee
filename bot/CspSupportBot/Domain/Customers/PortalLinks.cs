using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Customers;

/// <summary>
/// Where a person goes on by hand. What is about a customer opens in the customer's context: signing in to a portal directly shows the partner's own
/// (programme page, "What happens if I sign into the Azure portal and bypass Partner Center?").
/// </summary>
public static class PortalLinks
{
    /// <summary>The web address of a place; null where Microsoft has none for it.</summary>
    /// <param name="tenantId">Entra tenant id of the customer.</param>
    /// <param name="domain">Of the customer.</param>
    public static Uri? To(Place place, MicrosoftCloud cloud, string tenantId, string domain) => place switch
    {
        // By the customer's domain it opens without admin rights, too.
        Place.CustomerAzurePortal => new Uri(AzurePortal(cloud), Uri.EscapeDataString(domain)),

        // The session link that Partner Center's managed services give for a customer.
        Place.CustomerAdminCentre => new Uri($"https://portal.office.com/Partner/BeginClientSession.aspx?CTID={Uri.EscapeDataString(tenantId)}&CSDEST=Support"),
        Place.OwnAzurePortal => AzurePortal(cloud),
        Place.OwnAdminCentre => new Uri("https://admin.microsoft.com"),
        Place.PartnerCenterCustomers or Place.PartnerCenterHelp => new Uri("https://partner.microsoft.com/dashboard"),
        Place.SecurityResponseCenter => new Uri("https://msrc.microsoft.com/report"),
        Place.DynamicsSupport => new Uri("https://learn.microsoft.com/dynamics365/customer-engagement/admin/contact-technical-support"),
        Place.LifecycleServices => new Uri("https://lcs.dynamics.com"),
        _ => null,
    };

    /// <summary>
    /// Where the known incidents of the customer's services stand, by the same two ways: Azure's Service Health blade, and the Microsoft 365
    /// counterpart of the session link.
    /// </summary>
    public static Uri ServiceHealth(ProductFamily family, MicrosoftCloud cloud, string tenantId, string domain) => family is ProductFamily.Azure
        ? new Uri(AzurePortal(cloud), $"{Uri.EscapeDataString(domain)}#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues")
        : new Uri($"https://portal.office.com/Partner/BeginClientSession.aspx?CTID={Uri.EscapeDataString(tenantId)}&CSDEST=ServiceStatus");

    /// <summary>The same for the partner's own tenant.</summary>
    public static Uri OwnServiceHealth(ProductFamily family, MicrosoftCloud cloud) => family is ProductFamily.Azure
        ? new Uri(AzurePortal(cloud), "#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues")
        : new Uri("https://admin.microsoft.com/#/servicehealth");

    private static Uri AzurePortal(MicrosoftCloud cloud) =>
        new(cloud is MicrosoftCloud.UsGovernment ? "https://portal.azure.us/" : "https://portal.azure.com/");
}
