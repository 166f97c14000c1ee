using System.Globalization;
using CspSupportBot.Desk.Calendars;
using CspSupportBot.Domain.Tickets;
using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Tests.Desk.Calendars;

/// <summary>Holidays against what governments published, on the days of the week on which there are hours.</summary>
public sealed class NationalHolidayTests
{
    [Theory]
    [InlineData("JP", 2026, "01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23")]
    [InlineData("JP", 2027, "01-01 01-11 02-11 02-23 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23")]
    [InlineData("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData("DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 12-25")]
    [InlineData("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25")]
    [InlineData("CN", 2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07")]
    [InlineData("TW", 2026, "01-01 02-16 02-17 02-18 02-19 02-20 02-27 04-03 04-06 05-01 06-19 09-25 09-28 10-09 10-26 12-25")]
    [InlineData("KR", 2026, "01-01 02-16 02-17 02-18 03-02 05-01 05-05 05-25 06-03 08-17 09-24 09-25 10-05 10-09 12-25")]
    [InlineData("KR", 2027, "01-01 02-08 02-09 03-01 05-05 05-13 08-16 09-14 09-15 09-16 10-04 10-11 12-27")]
    [InlineData("RU", 2026, "01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31")]
    public void The_holidays_on_weekdays_are_those_that_were_published(string country, int year, string dates)
    {
        var known = NationalHolidays.Of(country)!.In(year).Keys.Where(date => date.DayOfWeek <= IsoDayOfWeek.Friday).Order();

        Assert.Equal(dates, string.Join(' ', known.Select(date => date.ToString("MM-dd", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void The_day_between_two_Japanese_holidays_is_one() => Assert.Equal(
        ["2009-09-22", "2015-09-22", "2026-09-22", "2032-09-21"],
        Enumerable.Range(2008, 26).SelectMany(year => NationalHolidays.Of("jp")!.In(year))
            .Where(holiday => holiday.Value == "Citizens' Holiday").Select(holiday => LocalDatePattern.Iso.Format(holiday.Key)).Order());

    [Fact]
    public void Every_support_language_has_a_country_whose_holidays_are_known_for_the_next_years() => Assert.All(
        SupportLanguages.All,
        language => Assert.All(
            Enumerable.Range(2026, 10),
            year => Assert.True(NationalHolidays.Of(CalendarDefaults.ForLanguage(language, null).Country!)!.In(year).Count >= 7, $"{language} {year}")));

    [Theory]
    [InlineData("XX")]
    [InlineData("")]
    [InlineData("0")]
    public void A_country_that_is_not_known_has_none(string country) => Assert.Null(NationalHolidays.Of(country));
}
