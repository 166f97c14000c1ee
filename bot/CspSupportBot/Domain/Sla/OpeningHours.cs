using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// The windows of a week, several a day; one that goes over midnight is split there, so that each part belongs to its own date (rule 7).
/// </summary>
public sealed class OpeningHours
{
    private const int DaysOfWeek = 7;

    private readonly IReadOnlyList<DayWindow>[] days = new IReadOnlyList<DayWindow>[DaysOfWeek + 1];

    /// <exception cref="ArgumentException">There are no hours at all (rule 25), or two windows overlap.</exception>
    public OpeningHours(IEnumerable<OpeningWindow> windows)
    {
        var parts = windows.SelectMany(Split).ToLookup(part => part.Day, part => part.Window);
        if (parts.Count == 0)
        {
            throw new ArgumentException("A calendar needs opening hours.", nameof(windows));
        }

        for (var day = 1; day <= DaysOfWeek; day++)
        {
            DayWindow[] sorted = [.. parts[(IsoDayOfWeek)day].OrderBy(window => window.Open)];
            if (sorted.Zip(sorted.Skip(1)).Any(pair => pair.First.EndsAfter(pair.Second.Open)))
            {
                throw new ArgumentException($"Two windows overlap on {(IsoDayOfWeek)day}.", nameof(windows));
            }

            days[day] = sorted;
        }
    }

    /// <summary>The windows of a day, the earliest first; empty on a closed day.</summary>
    public IReadOnlyList<DayWindow> On(IsoDayOfWeek day) => days[(int)day];

    private static IEnumerable<(IsoDayOfWeek Day, DayWindow Window)> Split(OpeningWindow window)
    {
        var isOvernight = window.To <= window.From && window.To != LocalTime.Midnight;
        foreach (var day in window.Days)
        {
            yield return (day, new DayWindow(window.From, isOvernight ? LocalTime.Midnight : window.To));
            if (isOvernight)
            {
                yield return (day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1, new DayWindow(LocalTime.Midnight, window.To));
            }
        }
    }
}

/// <summary>A window inside one day; midnight as its close is the end of that day.</summary>
public readonly record struct DayWindow(LocalTime Open, LocalTime Close)
{
    internal bool EndsAfter(LocalTime open) => Close == LocalTime.Midnight || Close > open;
}
