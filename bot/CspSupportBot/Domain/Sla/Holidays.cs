using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// The dates on which a calendar is closed, each with its reason (rule 8). They are dates in the calendar's zone and block the whole
/// date. What is removed is open, whoever added it.
/// </summary>
public sealed class Holidays(
    INationalHolidays? national = null,
    IReadOnlyDictionary<AnnualDate, string>? yearly = null,
    IReadOnlyDictionary<LocalDate, string>? added = null,
    IReadOnlySet<LocalDate>? removed = null)
{
    public static Holidays None { get; } = new();

    /// <summary>Why that date is a holiday; null where it is not.</summary>
    public string? On(LocalDate date) =>
        removed?.Contains(date) == true ? null
        : added?.GetValueOrDefault(date) ?? yearly?.GetValueOrDefault(new AnnualDate(date.Month, date.Day)) ?? national?.In(date.Year).GetValueOrDefault(date);
}
