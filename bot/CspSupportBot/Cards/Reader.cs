using System.Globalization;
using NodaTime;

namespace CspSupportBot.Cards;

/// <summary>For whom a card is made: the time zone in which its times are written.</summary>
public sealed class Reader(string timeZone)
{
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;

    /// <summary>A moment as people say it: "today 16:40 JST", "tomorrow 10:20 JST", "Thu 26 Nov 10:20 JST".</summary>
    public string Moment(DateTimeOffset moment, DateTimeOffset now)
    {
        var days = Period.DaysBetween(Instant.FromDateTimeOffset(now).InZone(zone).Date, Instant.FromDateTimeOffset(moment).InZone(zone).Date);
        return days switch
        {
            -1 => In(Words.MomentYesterday, moment),
            0 => In(Words.MomentToday, moment),
            1 => In(Words.MomentTomorrow, moment),
            _ => OnDay(moment),
        };
    }

    /// <summary>A moment that stays true whenever it is read: "Thu 26 Nov 10:20 JST".</summary>
    public string OnDay(DateTimeOffset moment) => In(Words.MomentOnDay, moment);

    /// <summary>The day on which a moment is: "Thu 26 Nov".</summary>
    public string Day(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(zone).Date.ToString(Words.DayPattern, CultureInfo.CurrentCulture);

    /// <summary>Reads a local date and time, as the form's fields give them; null where there is none, or it can't be read.</summary>
    /// <param name="date">yyyy-MM-dd; null is today.</param>
    /// <param name="time">HH:mm; null is the beginning of the day.</param>
    public DateTimeOffset? Read(string? date, string? time, DateTimeOffset now)
    {
        if (date is null && time is null)
        {
            return null;
        }

        var today = Instant.FromDateTimeOffset(now).InZone(zone).Date;
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date ?? NodaTime.Text.LocalDatePattern.Iso.Format(today));
        var hour = NodaTime.Text.LocalTimePattern.HourMinuteIso.Parse(time ?? "00:00");
        return day.Success && hour.Success
            ? (day.Value + hour.Value).InZoneLeniently(zone).ToDateTimeOffset()
            : null;
    }

    /// <summary>A moment as the form's date and time fields take it.</summary>
    public (string Date, string Time) Fields(DateTimeOffset moment)
    {
        var local = Instant.FromDateTimeOffset(moment).InZone(zone).LocalDateTime;
        return (local.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private string In(string pattern, DateTimeOffset moment)
    {
        var instant = Instant.FromDateTimeOffset(moment);
        var local = instant.InZone(zone);
        return pattern.With(
            local.TimeOfDay.ToString("HH:mm", CultureInfo.CurrentCulture), zone.GetZoneInterval(instant).Name, local.Date.ToString(Words.DayPattern, CultureInfo.CurrentCulture));
    }
}
