using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>What a new version of the policy would do to open tickets, which stay on theirs until somebody decides otherwise (rule 16).</summary>
public static class PolicyChange
{
    /// <summary>How many tickets that keep their promise under the old version would break it at once under the new one.</summary>
    public static int WouldBreach(SlaPolicy old, SlaPolicy @new, IEnumerable<SlaHistory> open, Instant now) =>
        open.Count(history => !IsLate(old, history, now) && IsLate(@new, history, now));

    private static bool IsLate(SlaPolicy policy, SlaHistory history, Instant now) =>
        SlaClocks.Read(policy, history, now).All.Any(clock => clock.IsOpen && clock.Due < now);
}
