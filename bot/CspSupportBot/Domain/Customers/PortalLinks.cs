using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Customers;

/// <summary>
/// Where a person files by hand, always in the customer's context: signing in to a portal directly shows the partner's own (programme page, "What
/// happens if I sign into the Azure portal and bypass Partner Center?").
/// </summary>
public static class PortalLinks
{
    /// <summary>
    /// Azure: by the customer's domain, which also works without admin rights. Microsoft 365: the session link that Partner Center's managed services
    /// give for a customer.
    /// </summary>
    public static Uri For(ProductFamily family, string tenantId, string domain) => family is ProductFamily.Azure
        ? new Uri($"https://portal.azure.com/{Uri.EscapeDataString(domain)}")
        : new Uri($"https://portal.office.com/Partner/BeginClientSession.aspx?CTID={Uri.EscapeDataString(tenantId)}&CSDEST=Support");

    /// <summary>
    /// Where the known incidents of the services that a draft is about stand, by the same two ways: Azure's Service Health blade, and the Microsoft 365
    /// counterpart of the session link.
    /// </summary>
    public static Uri ServiceHealth(TicketDraft draft) => draft.Family is ProductFamily.Azure
        ? new Uri($"https://portal.azure.com/{Uri.EscapeDataString(draft.CustomerDomain ?? "")}#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues")
        : new Uri($"https://portal.office.com/Partner/BeginClientSession.aspx?CTID={Uri.EscapeDataString(draft.CustomerTenantId ?? "")}&CSDEST=ServiceStatus");
}
