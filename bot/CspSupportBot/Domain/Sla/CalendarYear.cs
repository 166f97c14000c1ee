using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>All windows of a calendar in one of its local years as moments: in order, none empty, none overlapping.</summary>
internal sealed class CalendarYear
{
    private readonly Instant[] opens;
    private readonly Instant[] closes;

    private CalendarYear(List<Interval> windows)
    {
        opens = [.. windows.Select(window => window.Start)];
        closes = [.. windows.Select(window => window.End)];
    }

    public int Count => opens.Length;

    public Instant OpenOf(int index) => opens[index];

    public Instant CloseOf(int index) => closes[index];

    /// <summary>The first window that is open at a moment or after it; <see cref="Count"/> where the year has none left.</summary>
    public int FirstAfter(Instant moment)
    {
        var found = Array.BinarySearch(closes, moment);
        return found < 0 ? ~found : found + 1;
    }

    public static CalendarYear Of(WorkingCalendar calendar, int year)
    {
        List<Interval> windows = [];
        for (var date = new LocalDate(year, 1, 1); date.Year == year; date = date.PlusDays(1))
        {
            foreach (var window in calendar.WindowsOn(date))
            {
                var open = LocalEdges.Open(date, window.Open, calendar.Zone);
                if (windows.Count > 0 && open < windows[^1].End)
                {
                    // The later of two closings goes past the next opening.
                    open = windows[^1].End;
                }

                var close = LocalEdges.Close(date, window.Close, calendar.Zone);
                if (open < close)
                {
                    windows.Add(new Interval(open, close));
                }
            }
        }

        return new CalendarYear(windows);
    }
}
