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

        var moment = zone.MapLocal(date + time);
        return moment.Count == 0 ? Shifted(moment) : moment.First().ToInstant();
    }

    /// <param name="time">Midnight is the end of the date: never the second midnight of a change, which belongs to the next date.</param>
    public static Instant Close(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        if (time == LocalTime.Midnight)
        {
            return EndOf(date, zone);
        }

        var moment = zone.MapLocal(date + time);
        return moment.Count == 0 ? Shifted(moment) : moment.Last().ToInstant();
    }

    private static Instant EndOf(LocalDate date, DateTimeZone zone) => StartOf(date.PlusDays(1), zone);

    // The same wall-clock time by the offset before the change is the time moved forward by the gap after it.
    private static Instant Shifted(NodaTime.TimeZones.ZoneLocalMapping gap) =>
        gap.LocalDateTime.WithOffset(gap.EarlyInterval.WallOffset).ToInstant();
}
