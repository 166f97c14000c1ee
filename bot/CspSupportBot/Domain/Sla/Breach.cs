using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>A deadline that passed without a stop. It stays recorded whatever changes afterwards (rules 12 and 14).</summary>
/// <param name="At">When it was broken: the deadline, or the change that moved the deadline into the past.</param>
/// <param name="ByChange">A raised impact broke it at once: one message, not the whole ladder of warnings (rule 14).</param>
public sealed record Breach(Instant At, Instant Due, bool ByChange)
{
    /// <summary>
    /// What was called broken and, now that a late event is known, was not (rule 27): to be taken back with an explanation, never
    /// silently.
    /// </summary>
    public static IReadOnlyList<Breach> Withdrawn(ClockReading former, ClockReading present) =>
        former.Cycle == present.Cycle && present.Breaches.Count == 0 ? former.Breaches : [];
}
