using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>All clocks of a ticket at a moment.</summary>
/// <param name="Filing">Null where nobody confirmed.</param>
/// <param name="FirstResponse">Null until the backend has it, and where Microsoft promises nothing.</param>
/// <param name="FollowUp">Null where nothing waited for us.</param>
public sealed record SlaClocks(ClockReading? Filing, ClockReading? FirstResponse, ClockReading? FollowUp)
{
    /// <summary>No clock at all, as of a merged or withdrawn ticket (rule 24).</summary>
    public static SlaClocks None { get; } = new(null, null, null);

    /// <summary>Every clock that there is.</summary>
    public IEnumerable<ClockReading> All => new[] { Filing, FirstResponse, FollowUp }.OfType<ClockReading>();

    /// <summary>The open clock that is due first decides the next step; the others are shown all the same (rule 20).</summary>
    public ClockReading? Next => All.Where(clock => clock is { IsOpen: true, Due: not null }).MinBy(clock => clock.Due);

    /// <summary>Reads the clocks off the history.</summary>
    public static SlaClocks Read(SlaPolicy policy, SlaHistory history, Instant now)
    {
        if (history.IsWithdrawn)
        {
            return None;
        }

        var known = history.AsOf(now);
        return new SlaClocks(FilingClock.Read(known, now), FirstResponseClock.Read(policy, known, now), FollowUpClock.Read(policy, known, now));
    }
}
