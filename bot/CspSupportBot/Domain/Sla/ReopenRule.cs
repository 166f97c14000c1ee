using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>What a re-opening does to our own clocks (rule 17). The first response's clock never starts again.</summary>
public enum ReopenMode
{
    /// <summary>The same cycle goes on; the time in between does not count.</summary>
    Resume,

    /// <summary>A new cycle starts at the re-opening, so that an old ticket is not late at once.</summary>
    NewCycle,

    /// <summary>There is no clock any more.</summary>
    None,
}

/// <summary>What is soon reopened was not solved: the same cycle goes on; what is reopened later is a new one.</summary>
/// <param name="ResumeWithin">Up to, not including, this long after the solution.</param>
public sealed record ReopenRule(Duration ResumeWithin, ReopenMode Soon, ReopenMode Later)
{
    public static ReopenRule Default { get; } = new(Duration.FromHours(24), ReopenMode.Resume, ReopenMode.NewCycle);

    public ReopenMode For(Instant resolved, Instant reopened) => reopened - resolved < ResumeWithin ? Soon : Later;
}
