using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Sla;

/// <summary>What decides which promise there is.</summary>
/// <param name="Language">One of <see cref="SupportLanguages"/>.</param>
public sealed record SlaCase(BusinessImpact Impact, RequestKind Kind, string Language, ProductFamily Family)
{
    /// <summary>About the partner's own tenant, which the programme does not support.</summary>
    public bool IsOwnTenant { get; init; }
}
