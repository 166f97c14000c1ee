using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>A warning that was sent; kept so that each comes once (rule 21).</summary>
/// <param name="Threshold">The share of the working time that was used up.</param>
public sealed record SentWarning(ClockKind Clock, int Cycle, double Threshold, Instant SentAt);

/// <summary>A warning to send.</summary>
/// <param name="Moment">When the share was used up.</param>
/// <param name="IsLate">The bot was away at that moment, or skipped lower thresholds (rule 22).</param>
public sealed record Warning(double Threshold, Instant Moment, bool IsLate)
{
    /// <summary>When a person gets it: at once where it is critical, else at the next moment that is not quiet for them (rule 23).</summary>
    public static Instant? DeliverAt(Instant moment, BusinessImpact impact, WorkingCalendar recipient) =>
        impact is BusinessImpact.Critical ? moment : WorkingTime.NextOpen(recipient, moment);
}
