using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CspSupportBot.Storage;

/// <summary>Every moment is stored in UTC, because SQLite can't compare or order times with offsets.</summary>
public sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
