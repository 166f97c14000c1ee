using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// Where the edges of a window lie in time on days when the clocks change (rules 5 and 6). An edge that does not exist moves forward by
/// the gap. Of an edge that comes twice, opening takes the first and closing the later, so that no served minute is lost.
/// </summary>
internal static class LocalEdges
{
    /// <summary>The first moment of a date, which is not midnight where the clocks change at midnight.</summary>
    public static Instant StartOf(LocalDate date, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }

    /// <summary>Whether the date was lived through: Samoa went from 29 to 31 December 2011.</summary>
    public static bool Exists(LocalDate date, DateTimeZone zone) => StartOf(date, zone) < EndOf(date, zone);

    public static Instant Open(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        if (time == LocalTime.Midnight)
        {
            return StartOf(date, zone);
        }

        return AsBeforeTheChange(zone.MapLocal(date + time));
    }

    /// <param name="time">Midnight is the end of the date: never the second midnight of a change, which belongs to the next date.</param>
    public static Instant Close(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        if (time == LocalTime.Midnight)
        {
            return EndOf(date, zone);
        }

        var moment = zone.MapLocal(date + time);
        return moment.Count == 0 ? AsBeforeTheChange(moment) : moment.Last().ToInstant();
    }

    private static Instant EndOf(LocalDate date, DateTimeZone zone) => StartOf(date.PlusDays(1), zone);

    // By the offset before the change: of two moments the first, and out of a gap the one that is later by the gap.
    private static Instant AsBeforeTheChange(NodaTime.TimeZones.ZoneLocalMapping moment) =>
        moment.LocalDateTime.WithOffset(moment.EarlyInterval.WallOffset).ToInstant();
}
