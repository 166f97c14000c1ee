using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>The public holidays of one country; the same answer at every call.</summary>
public interface INationalHolidays
{
    /// <summary>The holidays of a year with their names; empty where none are known.</summary>
    IReadOnlyDictionary<LocalDate, string> In(int year);
}
