using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>A promise before it has a beginning: how much time, by which calendar.</summary>
/// <param name="IsBestEffort">Microsoft names no time for it, so it is what can be expected, not what is promised.</param>
public sealed record Terms(Goal Goal, WorkingCalendar Calendar, bool IsBestEffort)
{
    /// <summary>When it is due where it starts then and is never paused; null where that is not within ten years.</summary>
    public Instant? DueFrom(Instant start) => Deadline.Of(Calendar, Goal, start, Pauses.None);

    /// <summary>The explanation of that deadline.</summary>
    public IReadOnlyList<Stretch> TimelineFrom(Instant start) =>
        DueFrom(start) is { } due ? Timeline.Of(Calendar, start, due, Pauses.None, Timeline.OpenUnder(Goal)) : [];

    /// <summary>The goal in working time; a goal in business days holds what is open on the way to its deadline.</summary>
    internal Duration Total(Instant start) => Goal switch
    {
        Goal.WorkingDuration duration => duration.Length,
        _ => DueFrom(start) is { } due ? WorkingTime.Between(Calendar, start, due, Pauses.None) : Duration.Zero,
    };
}
