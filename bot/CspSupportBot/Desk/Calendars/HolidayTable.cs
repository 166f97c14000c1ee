using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Desk.Calendars;

/// <summary>
/// A country of holidays.json: days of every year, days of the Chinese or Korean lunar year, and single dates, such as those to which a government
/// moved a holiday. The file names the source of each.
/// </summary>
internal sealed class HolidayTable
{
    private static readonly Dictionary<string, HolidayTable> Tables = Load();

    private readonly Dictionary<string, string> yearly;
    private readonly Dictionary<string, string> lunar;
    private readonly Dictionary<LocalDate, string> dates;
    private readonly EastAsianLunisolarCalendar moon;

    private HolidayTable(string country, TableRow row)
    {
        yearly = row.Yearly;
        lunar = row.Lunar ?? [];
        dates = row.Dates.ToDictionary(date => LocalDatePattern.Iso.Parse(date.Key).GetValueOrThrow(), date => date.Value);
        moon = country == "KR" ? new KoreanLunisolarCalendar() : new ChineseLunisolarCalendar();
    }

    public static HolidayTable? Of(string country) => Tables.GetValueOrDefault(country.ToUpperInvariant());

    public Dictionary<LocalDate, string> In(int year)
    {
        Dictionary<LocalDate, string> holidays = [];
        foreach (var (date, name) in yearly)
        {
            var annual = AnnualDatePattern.Iso.Parse(date).GetValueOrThrow();
            holidays[annual.InYear(year)] = name;
        }

        foreach (var (day, name) in lunar)
        {
            if (LunarDate(year, day) is { } date)
            {
                holidays.TryAdd(date, name);
            }
        }

        foreach (var (date, name) in dates.Where(date => date.Key.Year == year))
        {
            holidays[date] = name;
        }

        return holidays;
    }

    // "08-15", or "01-01-1" for the day before and "01-01+2" for the second day after.
    private LocalDate? LunarDate(int year, string day)
    {
        if (year < moon.MinSupportedDateTime.Year + 1 || year > moon.MaxSupportedDateTime.Year - 1)
        {
            return null;
        }

        var month = int.Parse(day.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var leap = moon.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        var first = moon.ToDateTime(year, index, int.Parse(day.AsSpan(3, 2), CultureInfo.InvariantCulture), 0, 0, 0, 0);
        var offset = day.Length > 5 ? int.Parse(day.AsSpan(5), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        return LocalDate.FromDateTime(first).PlusDays(offset);
    }

    private static Dictionary<string, HolidayTable> Load()
    {
        using var file = typeof(HolidayTable).Assembly.GetManifestResourceStream("holidays.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, TableRow>>(file, JsonSerializerOptions.Web)!.ToDictionary(row => row.Key, row => new HolidayTable(row.Key, row.Value));
    }

    private sealed record TableRow(string Source, Dictionary<string, string> Yearly, Dictionary<string, string>? Lunar, Dictionary<string, string> Dates);
}
