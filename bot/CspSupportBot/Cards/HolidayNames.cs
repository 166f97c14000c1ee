using System.Globalization;

namespace CspSupportBot.Cards;

/// <summary>
/// What a holiday is called in the current language. Calendars know English names only; those of Japan's holidays, as the package PublicHoliday
/// spells them, have their own here. Source: the Act on National Holidays (国民の祝日に関する法律, Act No. 178 of 1948), article 2, and
/// article 3, paragraph 3, for the day between two holidays.
/// </summary>
public static class HolidayNames
{
    private static readonly Dictionary<string, string> InJapanese = new()
    {
        ["New Year"] = "元日",
        ["Coming Of Age Day"] = "成人の日",
        ["Foundation Day"] = "建国記念の日",
        ["Emperor's Birthday"] = "天皇誕生日",
        ["Vernal Equinox Day"] = "春分の日",
        ["Shōwa Day"] = "昭和の日",
        ["Constitution Memorial Day"] = "憲法記念日",
        ["Greenery Day"] = "みどりの日",
        ["Children's Day"] = "こどもの日",
        ["Marine Day"] = "海の日",
        ["Mountain Day"] = "山の日",
        ["Respect For The Aged Day"] = "敬老の日",
        ["Citizens' Holiday"] = "国民の休日",
        ["Autumnal Equinox Day"] = "秋分の日",

        // Its name since 2020.
        ["Health And Sports Day"] = "スポーツの日",
        ["Culture Day"] = "文化の日",
        ["Labour Thanksgiving Day"] = "勤労感謝の日",
    };

    /// <param name="holiday">As the calendar has it; what an operator wrote stays as it is.</param>
    public static string Of(string holiday) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Languages.Japanese ? InJapanese.GetValueOrDefault(holiday, holiday) : holiday;
}
