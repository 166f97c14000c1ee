namespace CspSupportBot.Desk.Calendars;

/// <summary>A calendar as it is written: in the settings, or in a preview. What is not set keeps its default.</summary>
public sealed class CalendarOptions
{
    /// <summary>IANA zone, such as Asia/Tokyo.</summary>
    public string? TimeZone { get; set; }

    /// <summary>ISO 3166 alpha-2 code of the country whose public holidays are kept, such as JP; "none" for no holidays.</summary>
    public string? Country { get; set; }

    /// <summary>"true" where break-fix requests in this language are answered at any hour; else inside the hours, as best effort.</summary>
    public string? BreakFixRoundTheClock { get; set; }

    /// <summary>The windows; those that are set replace all of the default.</summary>
    public IReadOnlyList<WindowOptions>? Hours { get; set; }

    /// <summary>Further holidays of every year, MM-dd, with the reason.</summary>
    public Dictionary<string, string> YearlyHolidays { get; set; } = [];

    /// <summary>Further holidays, yyyy-MM-dd, with the reason.</summary>
    public Dictionary<string, string> AddHolidays { get; set; } = [];

    /// <summary>Holidays on which there are hours all the same, yyyy-MM-dd, with the reason.</summary>
    public Dictionary<string, string> RemoveHolidays { get; set; } = [];
}

/// <summary>Hours on some days of the week.</summary>
public sealed class WindowOptions
{
    /// <summary>English names of days.</summary>
    public IReadOnlyList<string>? Days { get; set; }

    /// <summary>HH:mm.</summary>
    public string? From { get; set; }

    /// <summary>HH:mm; 24:00 is the end of the day, an earlier time than the beginning is on the next morning.</summary>
    public string? To { get; set; }
}
