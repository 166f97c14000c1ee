using NodaTime;
using PublicHoliday;

namespace CspSupportBot.Desk.Calendars;

/// <summary>
/// The package's Japanese holidays, and the day between two of them, which it does not know: the Act on National Holidays, article 3,
/// paragraph 3, makes it one. It happens in September, as in 2026 on the 22nd and in 2032 on the 21st.
/// </summary>
internal static class JapaneseHolidays
{
    private const int September = 9;

    public static Dictionary<LocalDate, string> In(int year)
    {
        var holidays = NationalHolidays.Dates(new JapanPublicHoliday(), year);
        var between = holidays.Keys
            .Where(date => date.Month == September && holidays.ContainsKey(date.PlusDays(2)))
            .Select(date => date.PlusDays(1))
            .ToList();
        between.ForEach(date => holidays.TryAdd(date, "Citizens' Holiday"));
        return holidays;
    }
}
