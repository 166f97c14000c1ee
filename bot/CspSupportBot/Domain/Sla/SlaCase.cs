using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Sla;

/// <summary>What decides which promise there is.</summary>
/// <param name="Language">One of <see cref="SupportLanguages"/>.</param>
public sealed record SlaCase(BusinessImpact Impact, RequestKind Kind, string Language, ProductFamily Family)
{
    /// <summary>What a draft comes to under an impact; one whose family is not chosen yet is taken for Azure's.</summary>
    /// <param name="route">What may be done about it; null as long as that is not known.</param>
    public static SlaCase Of(TicketDraft draft, BusinessImpact impact, SupportRoute? route) =>
        new(impact, draft.Kind, draft.SupportLanguage, draft.Family ?? ProductFamily.Azure) { IsOutsideProgramme = route?.IsOfProgramme() is false };

    /// <summary>What a ticket comes to under an impact.</summary>
    public static SlaCase Of(Ticket ticket, BusinessImpact impact) =>
        new(impact, ticket.Kind, ticket.SupportLanguage, ticket.Family) { IsOutsideProgramme = !ticket.Route.IsOfProgramme() };

    /// <summary>Somebody helps outside of the programme, such as for the partner's own tenant: the programme promises nothing then.</summary>
    public bool IsOutsideProgramme { get; init; }
}
