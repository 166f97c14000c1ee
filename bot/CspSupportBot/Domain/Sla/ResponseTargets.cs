using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// Hours by business impact. As a promise: how fast Microsoft answers a break-fix request. Source: "How quickly will I get an initial
/// response?" in the programme's page on reporting problems on behalf of a customer (2 h, 4 h and 8 h).
/// </summary>
public sealed record ResponseTargets(TimeSpan Critical, TimeSpan Moderate, TimeSpan Minimal)
{
    public TimeSpan For(BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => Critical,
        BusinessImpact.Moderate => Moderate,
        _ => Minimal,
    };
}
