using CspSupportBot.Domain;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Desk;

/// <summary>What this partner may do about the problem in a draft.</summary>
public sealed class EntitlementDesk(IOptions<PartnerOptions> options, PartnerTenant tenant)
{
    private readonly PartnerOptions partner = options.Value;

    /// <summary>
    /// The rule that decides, as soon as every way in which the draft can go on leads to the same; null before. A kind that nobody chose is a break-fix.
    /// </summary>
    public Guidance? For(TicketDraft draft)
    {
        if (draft is not { Family: { } family, CustomerAccess: { } access })
        {
            return null;
        }

        var possible = Products.Possible(family, draft.What)
            .Select(product => Rulebook.For(new SupportCase(partner.Type, partner.Cloud, draft.IsOwnTenant, access, product, draft.Kind)))
            .Distinct()
            .ToList();
        return possible is [var only] ? only : null;
    }

    /// <summary>Whether the bot files it; else a person does, with what is prepared.</summary>
    public bool IsFiledHere(TicketDraft draft) => For(draft)?.Route is SupportRoute.FileThroughApi;

    /// <summary>How a complete draft is filed, as it is kept on the ticket.</summary>
    public FilingWay WayOf(TicketDraft draft)
    {
        var guidance = For(draft) ?? throw new InvalidOperationException("The way of a draft is asked for before its product is known.");
        return new FilingWay(guidance.Route, guidance.Rule.Id, LinkOf(draft, guidance)) { AlsoApplies = string.Join(' ', guidance.AlsoApplies.Select(rule => rule.Id)) };
    }

    /// <summary>The web address where a person goes on; null where there is none of Microsoft's.</summary>
    public Uri? LinkOf(TicketDraft draft, Guidance guidance) =>
        PortalLinks.To(guidance.Place, partner.Cloud, draft.CustomerTenantId ?? "", draft.CustomerDomain ?? "");

    /// <summary>Where the known incidents of the customer's services stand.</summary>
    public Uri ServiceHealthOf(TicketDraft draft) => draft.IsOwnTenant
        ? PortalLinks.OwnServiceHealth(draft.Family ?? ProductFamily.Azure, partner.Cloud)
        : PortalLinks.ServiceHealth(draft.Family ?? ProductFamily.Azure, partner.Cloud, draft.CustomerTenantId ?? "", draft.CustomerDomain ?? "");

    /// <summary>The partner itself as a customer, where this is its name, domain or tenant id; else null.</summary>
    public Customer? Own(string typed)
    {
        if (!partner.IsCalled(typed) && !string.Equals(typed, tenant.Id, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var domain = partner.Domains is [var first, ..] ? first : tenant.Id;
        return new Customer(tenant.Id, partner.Name ?? domain, domain, [.. partner.Domains.DefaultIfEmpty(domain)], CustomerAccess.Unknown, [], []) { IsOwnTenant = true };
    }
}
