using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>Goes through a calendar's windows from a moment on, at most ten years far, so that no set of holidays can hang it (rule 25).</summary>
internal struct WindowCursor
{
    /// <summary>How far a deadline is looked for.</summary>
    public const int SearchYears = 10;

    private readonly WorkingCalendar calendar;
    private readonly int lastYear;
    private readonly Instant from;
    private readonly Instant limit;
    private int year;
    private int index;
    private CalendarYear sheet;

    public WindowCursor(WorkingCalendar calendar, Instant from)
    {
        this.calendar = calendar;
        this.from = from;
        var local = from.InZone(calendar.Zone).LocalDateTime;
        year = local.Year;
        lastYear = year + SearchYears;
        limit = from + Duration.FromDays(SearchYears * 366);
        sheet = calendar.Year(year);
        index = sheet.FirstAfter(from) - 1;
    }

    /// <summary>The opening of the window, or the moment of the start inside it.</summary>
    public Instant Open { get; private set; }

    public Instant Close { get; private set; }

    /// <summary>Goes to the next window; false where the search ends.</summary>
    public bool Next()
    {
        index++;
        while (index >= sheet.Count)
        {
            if (year >= lastYear)
            {
                return false;
            }

            sheet = calendar.Year(++year);
            index = 0;
        }

        Open = Instant.Max(sheet.OpenOf(index), from);
        Close = sheet.CloseOf(index);
        return Open <= limit;
    }
}
