using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>Why a stretch of time counts or does not.</summary>
public enum StretchReason
{
    /// <summary>Inside the hours of a goal in working time.</summary>
    Working,

    /// <summary>Inside the hours of a goal in business days: it is due by the time of day, not by the hours that passed.</summary>
    BusinessDay,

    /// <summary>Outside the opening hours.</summary>
    Closed,

    /// <summary>A holiday; <see cref="Stretch.Holiday"/> names it.</summary>
    Holiday,

    /// <summary>Inside the hours, but resting; <see cref="Stretch.Pause"/> says for whom.</summary>
    Paused,
}

/// <summary>One line of the explanation of a deadline (rule 30).</summary>
/// <param name="Counted">How much of it is working time: all or nothing.</param>
/// <param name="Calendar">The name of the calendar that was used: it changes with the support language (rule 15).</param>
public sealed record Stretch(Instant From, Instant To, Duration Counted, StretchReason Reason, string Calendar)
{
    public string? Holiday { get; init; }

    public PauseReason? Pause { get; init; }
}
