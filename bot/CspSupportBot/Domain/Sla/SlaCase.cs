using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Sla;

/// <summary>What decides which promise there is.</summary>
/// <param name="Language">One of <see cref="SupportLanguages"/>.</param>
public sealed record SlaCase(BusinessImpact Impact, RequestKind Kind, string Language, ProductFamily Family)
{
    /// <summary>What a draft comes to under an impact; one whose family is not chosen yet is taken for Azure's.</summary>
    public static SlaCase Of(TicketDraft draft, BusinessImpact impact) => new(impact, draft.Kind, draft.SupportLanguage, draft.Family ?? ProductFamily.Azure) { IsOwnTenant = draft.IsOwnTenant };

    /// <summary>What a ticket comes to under an impact.</summary>
    public static SlaCase Of(Ticket ticket, BusinessImpact impact) => new(impact, ticket.Kind, ticket.SupportLanguage, ticket.Family) { IsOwnTenant = ticket.IsOwnTenant };

    /// <summary>About the partner's own tenant, which the programme does not support.</summary>
    public bool IsOwnTenant { get; init; }
}
