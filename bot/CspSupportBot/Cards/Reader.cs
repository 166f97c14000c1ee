using System.Globalization;
using NodaTime;

namespace CspSupportBot.Cards;

/// <summary>For whom a card is made: the time zone and culture in which its times are written.</summary>
public sealed class Reader(string timeZone, CultureInfo culture)
{
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;

    /// <summary>A moment as people say it: "today 16:40 JST", "tomorrow 10:20 JST", "Thu 26 Nov 10:20 JST".</summary>
    public string Moment(DateTimeOffset moment, DateTimeOffset now)
    {
        var instant = Instant.FromDateTimeOffset(moment);
        var local = instant.InZone(zone);
        var time = local.TimeOfDay.ToString("HH:mm", culture);
        var abbreviation = zone.GetZoneInterval(instant).Name;
        return Period.DaysBetween(Instant.FromDateTimeOffset(now).InZone(zone).Date, local.Date) switch
        {
            -1 => Words.Yesterday(time, abbreviation),
            0 => Words.Today(time, abbreviation),
            1 => Words.Tomorrow(time, abbreviation),
            _ => Words.OnDay(local.Date.ToString("ddd d MMM", culture), time, abbreviation),
        };
    }
}
