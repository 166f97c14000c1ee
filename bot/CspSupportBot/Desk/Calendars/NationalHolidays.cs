using System.Collections.Concurrent;
using CspSupportBot.Domain.Sla;
using NodaTime;
using PublicHoliday;

namespace CspSupportBot.Desk.Calendars;

/// <summary>Public holidays by country: from the package PublicHoliday, and from holidays.json for countries that it lacks.</summary>
public sealed class NationalHolidays : INationalHolidays
{
    private static readonly ConcurrentDictionary<string, NationalHolidays?> Countries = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<LocalDate, string>> years = new();
    private readonly Func<int, IReadOnlyDictionary<LocalDate, string>> compute;

    private NationalHolidays(Func<int, IReadOnlyDictionary<LocalDate, string>> compute) => this.compute = compute;

    /// <param name="country">ISO 3166 alpha-2.</param>
    /// <returns>Null where no holidays are known of that country.</returns>
    public static NationalHolidays? Of(string country) => Countries.GetOrAdd(country, Find);

    public IReadOnlyDictionary<LocalDate, string> In(int year) => years.GetOrAdd(year, compute);

    private static NationalHolidays? Find(string country)
    {
        if (HolidayTable.Of(country) is { } table)
        {
            return new NationalHolidays(table.In);
        }

        if (string.Equals(country, "JP", StringComparison.OrdinalIgnoreCase))
        {
            return new NationalHolidays(JapaneseHolidays.In);
        }

        var code = Enum.GetNames<PublicHolidayCountryCode>().FirstOrDefault(name => string.Equals(name, country, StringComparison.OrdinalIgnoreCase));
        return code is null ? null : new NationalHolidays(year => Dates(PublicHolidayFactory.GetPublicHolidayForCountry(Enum.Parse<PublicHolidayCountryCode>(code)), year));
    }

    internal static Dictionary<LocalDate, string> Dates(IPublicHolidays holidays, int year) =>
        holidays.PublicHolidayNames(year).ToDictionary(holiday => LocalDate.FromDateTime(holiday.Key), holiday => holiday.Value);
}
