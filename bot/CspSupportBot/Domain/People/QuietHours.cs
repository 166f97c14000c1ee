using NodaTime;
using NodaTime.TimeZones;

namespace CspSupportBot.Domain.People;

/// <summary>The hours of each day in which somebody wants no notices, by the wall clock; over midnight where the end is before the beginning.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not quiet any more; another time than <paramref name="From"/>.</param>
/// <param name="Zone">IANA name.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, string Zone)
{
    // An end that does not exist on a day comes with the end of the gap; of two it is the first.
    private static readonly ZoneLocalMappingResolver EndOfQuiet = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The moment itself, or the end of the quiet hours that it lies in.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset moment)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;
        var local = Instant.FromDateTimeOffset(moment).InZone(zone).LocalDateTime;
        var time = new TimeOnly(local.TimeOfDay.TickOfDay);
        if (!IsQuiet(time))
        {
            return moment;
        }

        var end = (time < To ? local.Date : local.Date.PlusDays(1)) + LocalTime.FromTicksSinceMidnight(To.Ticks);
        var open = end.InZone(zone, EndOfQuiet).ToDateTimeOffset().ToUniversalTime();

        // Where the clocks went back, the first of two ends may lie before the moment.
        return open > moment ? open : end.InZone(zone, Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter)).ToDateTimeOffset().ToUniversalTime();
    }

    private bool IsQuiet(TimeOnly time) => From < To ? time >= From && time < To : time >= From || time < To;
}
