using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// How fast Microsoft answers a break-fix request in English, by business impact, round the clock.
/// Source: "How quickly will I get an initial response?" in the programme's page on reporting problems on behalf of a
/// customer (2 h, 4 h and 8 h).
/// </summary>
public sealed record ResponseTargets(TimeSpan Critical, TimeSpan Moderate, TimeSpan Minimal)
{
    public TimeSpan For(BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => Critical,
        BusinessImpact.Moderate => Moderate,
        _ => Minimal,
    };

    /// <summary>When the first response is due; the clock starts when the backend accepts the ticket.</summary>
    public DateTimeOffset FirstResponseDue(BusinessImpact impact, DateTimeOffset acceptedAt) => acceptedAt + For(impact);
}
