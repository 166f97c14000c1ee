using System.Collections.Concurrent;
using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>When somebody works: opening hours by the wall clock of an IANA zone, except on holidays.</summary>
/// <param name="name">What explanations call it: the support language, or whose hours they are.</param>
/// <param name="zone">From the IANA database, never the machine's.</param>
public sealed class WorkingCalendar(string name, DateTimeZone zone, OpeningHours hours, Holidays holidays)
{
    private readonly ConcurrentDictionary<int, CalendarYear> years = new();

    /// <summary>Every second of every day.</summary>
    public static WorkingCalendar RoundTheClock { get; } = new("24x7", DateTimeZone.Utc, new OpeningHours([OpeningWindow.Always]), Holidays.None);

    public string Name => name;

    public DateTimeZone Zone => zone;

    /// <summary>Why that date is a holiday; null where it is not.</summary>
    public string? HolidayOn(LocalDate date) => holidays.On(date);

    /// <summary>Whether there are hours on that date.</summary>
    public bool IsBusinessDay(LocalDate date) => WindowsOn(date).Count > 0;

    internal IReadOnlyList<DayWindow> WindowsOn(LocalDate date) =>
        hours.On(date.DayOfWeek) is { Count: > 0 } windows && holidays.On(date) is null && LocalEdges.Exists(date, zone) ? windows : [];

    internal CalendarYear Year(int year) => years.GetOrAdd(year, static (wanted, calendar) => CalendarYear.Of(calendar, wanted), this);
}
