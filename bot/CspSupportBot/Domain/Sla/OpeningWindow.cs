using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// Hours in which people work, by the calendar's own wall clock: half-open, from the first second up to, not including, the last
/// (rule 2). Midnight as the end is the end of the day; an end before the beginning is on the next morning.
/// </summary>
/// <param name="Days">The days on which it begins.</param>
public sealed record OpeningWindow(IReadOnlyList<IsoDayOfWeek> Days, LocalTime From, LocalTime To)
{
    /// <summary>Around the clock on every day.</summary>
    public static OpeningWindow Always { get; } = new([.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)], LocalTime.Midnight, LocalTime.Midnight);
}
