using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CspSupportBot.Storage;

/// <summary>
/// Every moment is stored in UTC, because SQLite can't compare or order times with offsets, and to the microsecond, which is as fine as PostgreSQL keeps it.
/// </summary>
public sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => Stored(moment),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    /// <summary>How a moment is given to the database.</summary>
    public static DateTime Stored(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
