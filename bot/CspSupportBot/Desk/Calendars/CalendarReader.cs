using CspSupportBot.Domain.Sla;
using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Desk.Calendars;

/// <summary>Makes a calendar of what is written, or says what is wrong with it.</summary>
public sealed class CalendarReader
{
    // A calendar that is closed on all of these days is open on none.
    private const int LongestClosed = 3660;

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly List<CalendarFault> faults = [];

    private CalendarReader()
    {
    }

    /// <returns>The calendar, or null with at least one fault.</returns>
    public static (WorkingCalendar? Calendar, IReadOnlyList<CalendarFault> Faults) Read(string name, CalendarOptions options)
    {
        var reader = new CalendarReader();
        var calendar = reader.Read(options, name);
        return reader.faults.Count == 0 ? (calendar, []) : (null, reader.faults);
    }

    private WorkingCalendar? Read(CalendarOptions options, string name)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.TimeZone ?? "");
        if (zone is null)
        {
            Fault(nameof(options.TimeZone), "must be an IANA time zone, such as Asia/Tokyo");
        }

        if (options.BreakFixRoundTheClock is { } answer && !bool.TryParse(answer, out _))
        {
            Fault(nameof(options.BreakFixRoundTheClock), "must be true or false");
        }

        var hours = Hours(options.Hours ?? []);
        var holidays = new Holidays(
            Country(options.Country),
            Dates(nameof(options.YearlyHolidays), options.YearlyHolidays, AnnualDatePattern.Iso, "MM-dd"),
            Dates(nameof(options.AddHolidays), options.AddHolidays, LocalDatePattern.Iso, "yyyy-MM-dd"),
            Dates(nameof(options.RemoveHolidays), options.RemoveHolidays, LocalDatePattern.Iso, "yyyy-MM-dd").Keys.ToHashSet());
        foreach (var date in options.AddHolidays.Keys.Intersect(options.RemoveHolidays.Keys))
        {
            Fault(nameof(options.RemoveHolidays), "is a holiday that is also added", date);
        }

        if (zone is null || hours is null || faults.Count > 0)
        {
            return null;
        }

        var calendar = new WorkingCalendar(name, zone, hours, holidays);
        if (!Enumerable.Range(0, LongestClosed).Any(day => calendar.IsBusinessDay(new LocalDate(2025, 1, 1).PlusDays(day))))
        {
            Fault(nameof(options.Hours), "are never open, as every day is a holiday");
        }

        return calendar;
    }

    private OpeningHours? Hours(IReadOnlyList<WindowOptions> windows)
    {
        var read = windows.Select(Window).ToList();
        if (read.Count == 0)
        {
            Fault(nameof(CalendarOptions.Hours), "must hold at least one window");
        }

        if (read.Count == 0 || read.Contains(null))
        {
            return null;
        }

        try
        {
            return new OpeningHours(read.OfType<OpeningWindow>());
        }
        catch (ArgumentException contradiction)
        {
            Fault(nameof(CalendarOptions.Hours), $"must not contradict itself: {contradiction.Message.Split(" (Parameter")[0]}");
            return null;
        }
    }

    private OpeningWindow? Window(WindowOptions window, int number)
    {
        var key = $"{number}";
        var days = (window.Days ?? []).Select(Day).ToList();
        if (days.Count == 0 || days.Contains(null))
        {
            Fault(nameof(CalendarOptions.Hours), "must name days of the week, such as Monday", key, nameof(window.Days));
        }
        else if (days.Distinct().Count() < days.Count)
        {
            Fault(nameof(CalendarOptions.Hours), "must not name a day twice", key, nameof(window.Days));
        }

        var from = Time.Parse(window.From ?? "");
        if (!from.Success)
        {
            Fault(nameof(CalendarOptions.Hours), "must be a time of day, such as 09:00", key, nameof(window.From));
        }

        var to = Time.Parse(window.To is "24:00" ? "00:00" : window.To ?? "");
        if (!to.Success)
        {
            Fault(nameof(CalendarOptions.Hours), "must be a time of day, such as 17:00, or 24:00", key, nameof(window.To));
        }

        if (window.From == window.To && from.Success)
        {
            Fault(nameof(CalendarOptions.Hours), "must not be the beginning of the window; a whole day is from 00:00 to 24:00", key, nameof(window.To));
        }

        return from.Success && to.Success && days.Count > 0 && !days.Contains(null) ? new OpeningWindow([.. days.OfType<IsoDayOfWeek>()], from.Value, to.Value) : null;
    }

    private NationalHolidays? Country(string? code)
    {
        if (code is null || string.Equals(code, "none", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var national = NationalHolidays.Of(code);
        if (national is null)
        {
            Fault(nameof(CalendarOptions.Country), "must be the ISO 3166 alpha-2 code of a country whose holidays are known, or none");
        }

        return national;
    }

    private Dictionary<T, string> Dates<T>(string field, Dictionary<string, string> written, IPattern<T> pattern, string format)
        where T : notnull
    {
        Dictionary<T, string> dates = [];
        foreach (var (date, reason) in written)
        {
            if (pattern.Parse(date) is { Success: true, Value: var read })
            {
                dates[read] = reason;
            }
            else
            {
                Fault(field, $"must be a date as {format}", date);
            }
        }

        return dates;
    }

    private static IsoDayOfWeek? Day(string name) =>
        Enum.GetValues<IsoDayOfWeek>().Cast<IsoDayOfWeek?>().FirstOrDefault(day => day != IsoDayOfWeek.None && string.Equals($"{day}", name, StringComparison.OrdinalIgnoreCase));

    private void Fault(string field, string reason, string? key = null, string? member = null) => faults.Add(new CalendarFault(field, reason, key, member));
}
