using CspSupportBot.Domain.Sla;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Rule 25: calendars that make no sense, and the end of the search.</summary>
public sealed class EmptyCalendarTests
{
    [Fact]
    public void Rule_25_a_calendar_without_hours_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new OpeningHours([]));
        Assert.Throws<ArgumentException>(() => new OpeningHours([new OpeningWindow([], LocalTime.Midnight, LocalTime.Noon)]));
    }

    [Theory]
    [InlineData("09:00", "13:00", "12:59", "17:00")]
    [InlineData("09:00", "24:00", "23:00", "24:00")]
    [InlineData("00:00", "24:00", "09:00", "10:00")]
    public void Rule_25_a_calendar_that_contradicts_itself_is_refused(string from, string to, string nextFrom, string nextTo) =>
        Assert.Contains("Monday", Assert.Throws<ArgumentException>(() => new OpeningHours([Window(nextFrom, nextTo), Window(from, to)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Rule_25_a_calendar_with_holidays_only_does_not_hang_the_search()
    {
        var calendar = Calendar("Etc/UTC", new Holidays(new EveryDay()), Window("09:00", "17:00"));

        Assert.Null(WorkingTime.Add(calendar, At("2026-11-25T12:00"), Duration.Epsilon, Pauses.None));
        Assert.Null(BusinessDay.Add(calendar, At("2026-11-25T12:00"), 1));
        Assert.Null(Deadline.Of(calendar, new Goal.BusinessDays(1), At("2026-11-25T12:00"), Pauses.None));
    }

    [Fact]
    public void Rule_25_a_deadline_is_looked_for_up_to_ten_years()
    {
        var calendar = Always("Etc/UTC");
        var start = At("2026-01-01T00:00");

        Assert.NotNull(WorkingTime.Add(calendar, start, Duration.FromDays(3652), Pauses.None));
        Assert.Null(WorkingTime.Add(calendar, start, Duration.FromDays(4100), Pauses.None));
        Assert.NotNull(BusinessDay.Add(calendar, start, 3652));
        Assert.Null(BusinessDay.Add(calendar, start, 3653));
    }

    private sealed class EveryDay : INationalHolidays
    {
        public IReadOnlyDictionary<LocalDate, string> In(int year) =>
            Enumerable.Range(1, CalendarSystem.Iso.GetDaysInYear(year)).ToDictionary(day => new LocalDate(year, 1, 1).PlusDays(day - 1), _ => "every day");
    }
}
