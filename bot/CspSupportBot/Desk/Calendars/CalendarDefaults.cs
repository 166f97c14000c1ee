using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Desk.Calendars;

/// <summary>
/// When Microsoft supports in each language where nothing is set. Source of the hours: Partner Center, "Support hours": Monday to Friday 9
/// to 17 by local time; North America 6 to 18 Pacific; Japan 9 to 17:30. The zone is that of the language's largest market there.
/// </summary>
public static class CalendarDefaults
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    private static readonly Dictionary<string, (string Zone, string Country, string From, string To)> Languages = new()
    {
        [SupportLanguages.English] = ("America/Los_Angeles", "US", "06:00", "18:00"),
        ["ja-jp"] = ("Asia/Tokyo", "JP", "09:00", "17:30"),
        ["zh-hans"] = ("Asia/Shanghai", "CN", "09:00", "17:00"),
        ["zh-tw"] = ("Asia/Taipei", "TW", "09:00", "17:00"),
        ["ko-kr"] = ("Asia/Seoul", "KR", "09:00", "17:00"),
        ["fr-fr"] = ("Europe/Paris", "FR", "09:00", "17:00"),
        ["de-de"] = ("Europe/Berlin", "DE", "09:00", "17:00"),
        ["es-es"] = ("Europe/Madrid", "ES", "09:00", "17:00"),
        ["it-it"] = ("Europe/Rome", "IT", "09:00", "17:00"),
        ["pt-br"] = ("America/Sao_Paulo", "BR", "09:00", "17:00"),
        ["ru-ru"] = ("Europe/Moscow", "RU", "09:00", "17:00"),
    };

    /// <summary>The settings of a language, with the defaults where nothing is set.</summary>
    public static CalendarOptions ForLanguage(string language, CalendarOptions? set)
    {
        var (zone, country, from, to) = Languages[language];
        return Filled(set ?? new CalendarOptions(), zone, country, language == SupportLanguages.English ? bool.TrueString : bool.FalseString, from, to);
    }

    /// <summary>The partner's own hours: 9 to 17, no holidays but those that are set.</summary>
    public static CalendarOptions ForPartner(CalendarOptions set, string zone) => Filled(set, zone, null, bool.FalseString, "09:00", "17:00");

    private static CalendarOptions Filled(CalendarOptions set, string zone, string? country, string isRoundTheClock, string from, string to) => new()
    {
        TimeZone = string.IsNullOrWhiteSpace(set.TimeZone) ? zone : set.TimeZone.Trim(),
        Country = string.IsNullOrWhiteSpace(set.Country) ? country : set.Country.Trim(),
        BreakFixRoundTheClock = string.IsNullOrWhiteSpace(set.BreakFixRoundTheClock) ? isRoundTheClock : set.BreakFixRoundTheClock,
        Hours = set.Hours ?? [new WindowOptions { Days = Weekdays, From = from, To = to }],
        YearlyHolidays = set.YearlyHolidays,
        AddHolidays = set.AddHolidays,
        RemoveHolidays = set.RemoveHolidays,
    };
}
