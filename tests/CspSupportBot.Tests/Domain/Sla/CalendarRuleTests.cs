using CspSupportBot.Domain.Sla;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Rules 2 to 9: windows, days when the clocks change, holidays, business days.</summary>
public sealed class CalendarRuleTests
{
    private static readonly WorkingCalendar Office = Utc;

    [Theory]
    [InlineData("2026-11-25T17:00", 0, "2026-11-26T09:00:00")]
    [InlineData("2026-11-25T17:00", 1, "2026-11-26T10:00:00")]
    [InlineData("2026-11-25T09:00", 1, "2026-11-25T10:00:00")]
    [InlineData("2026-11-25T16:59:59", 0, "2026-11-25T16:59:59")]
    public void Rule_2_a_window_is_half_open_so_work_that_arrives_at_close_belongs_to_the_next(string start, int hours, string due) =>
        Assert.Equal(due, Due(Office, start, Hours(hours)));

    [Fact]
    public void Rule_3_nothing_added_at_a_closed_moment_is_the_next_open_moment()
    {
        Assert.Equal("2026-11-30T09:00:00", Due(Office, "2026-11-28T12:00", Duration.Zero));
        Assert.Equal(At("2026-11-30T09:00"), WorkingTime.NextOpen(Office, At("2026-11-28T12:00")));
        Assert.Equal(At("2026-11-30T09:00"), BusinessDay.Add(Office, At("2026-11-28T12:00"), 0));
    }

    [Fact]
    public void Rule_3_a_negative_amount_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingTime.Add(Office, At("2026-11-25T12:00"), -Duration.Epsilon, Pauses.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessDay.Add(Office, At("2026-11-25T12:00"), -1));
    }

    [Fact]
    public void Rule_3_a_goal_used_up_at_closing_time_is_due_at_that_close() =>
        Assert.Equal("2026-11-27T17:00:00", Due(Office, "2026-11-27T16:00", Hours(1)));

    [Theory]
    [InlineData("2026-03-29T00:00", 23)]
    [InlineData("2026-10-25T00:00", 25)]
    [InlineData("2026-10-26T00:00", 24)]
    public void Rule_4_a_day_round_the_clock_has_the_hours_it_really_has(string day, int hours)
    {
        var calendar = Always("Europe/Paris");
        var start = At(day, "Europe/Paris");
        var end = Local(day).PlusDays(1).InZoneStrictly(calendar.Zone).ToInstant();

        Assert.Equal(Hours(hours), WorkingTime.Between(calendar, start, end, Pauses.None));
    }

    [Theory]
    [InlineData("2026-03-29T00:00")]
    [InlineData("2026-10-25T00:00")]
    public void Rule_4_a_day_shift_that_does_not_cross_the_change_has_its_normal_hours(string sunday)
    {
        var calendar = Calendar("Europe/Paris", Window("09:00", "17:00", IsoDayOfWeek.Sunday));
        var start = At(sunday, "Europe/Paris");

        Assert.Equal(Hours(8), WorkingTime.Between(calendar, start, start + Hours(30), Pauses.None));
    }

    [Theory]
    [InlineData("02:30", "06:00", "2026-03-29T03:30:00+02:00", "2026-03-29T06:00:00+02:00")]
    [InlineData("01:00", "02:30", "2026-03-29T01:00:00+01:00", "2026-03-29T03:30:00+02:00")]
    [InlineData("02:15", "02:45", "2026-03-29T03:15:00+02:00", "2026-03-29T03:45:00+02:00")]
    [InlineData("02:30", "06:00", "2026-10-25T02:30:00+02:00", "2026-10-25T06:00:00+01:00")]
    [InlineData("01:00", "02:30", "2026-10-25T01:00:00+02:00", "2026-10-25T02:30:00+01:00")]
    public void Rule_5_an_edge_in_a_gap_moves_forward_and_of_two_the_window_takes_the_wider(string from, string to, string opens, string closes)
    {
        var calendar = Calendar("Europe/Paris", Window(from, to, IsoDayOfWeek.Sunday));
        var (open, close) = (Exactly(opens), Exactly(closes));

        Assert.Equal(open, WorkingTime.NextOpen(calendar, open - Hours(6)));
        Assert.Equal(close - open, WorkingTime.Between(calendar, open - Hours(12), open + Hours(12), Pauses.None));
        Assert.NotEqual(close, WorkingTime.NextOpen(calendar, close));
    }

    [Fact]
    public void Rule_5_a_window_that_the_gap_swallows_is_no_window()
    {
        var calendar = Calendar("Europe/Paris", Window("02:30", "03:15", IsoDayOfWeek.Sunday));

        Assert.Equal("2026-04-05T02:30:00", Due(calendar, "2026-03-29T00:00", Duration.Zero));
    }

    [Fact]
    public void Rule_5_a_minute_that_two_windows_serve_when_the_clocks_go_back_counts_once()
    {
        var calendar = Calendar("Europe/Paris", Window("01:00", "02:30", IsoDayOfWeek.Sunday), Window("02:30", "04:00", IsoDayOfWeek.Sunday));
        var start = At("2026-10-25T00:00", "Europe/Paris");

        Assert.Equal(Hours(4), WorkingTime.Between(calendar, start, start + Hours(12), Pauses.None));
    }

    [Fact]
    public void Rule_6_a_day_may_begin_at_one_o_clock()
    {
        var calendar = Calendar("America/Sao_Paulo", Window("00:00", "02:00", IsoDayOfWeek.Sunday));

        Assert.Equal("2018-11-04T01:00:00", Due(calendar, "2018-11-03T12:00", Duration.Zero));
        Assert.Equal("2018-11-04T02:00:00", Due(calendar, "2018-11-03T12:00", Hours(1)));
    }

    [Fact]
    public void Rule_6_the_hour_that_midnight_comes_twice_belongs_to_the_day_before()
    {
        var calendar = Calendar("America/Sao_Paulo", Window("22:00", "24:00", IsoDayOfWeek.Saturday));

        Assert.Equal(Hours(3), WorkingTime.Between(calendar, At("2018-02-17T12:00", "America/Sao_Paulo"), At("2018-02-18T12:00", "America/Sao_Paulo"), Pauses.None));
    }

    [Fact]
    public void Rule_6_a_date_that_was_never_lived_has_no_hours()
    {
        var calendar = Calendar("Pacific/Apia", Window("09:00", "17:00"), Window("10:00", "12:00", IsoDayOfWeek.Saturday));

        Assert.False(calendar.IsBusinessDay(Date("2011-12-30")));
        Assert.Equal("2011-12-31T10:00:00", Due(calendar, "2011-12-29T17:00", Duration.Zero));
        Assert.Equal("2011-12-31T11:00:00", Text(calendar, BusinessDay.Add(calendar, At("2011-12-29T11:00", "Pacific/Apia"), 1)));
    }

    [Fact]
    public void Rule_7_several_windows_a_day_leave_the_break_out()
    {
        var calendar = Calendar("Etc/UTC", Window("14:00", "18:00"), Window("08:00", "13:00"));

        Assert.Equal("2026-11-25T14:30:00", Due(calendar, "2026-11-25T12:00", Minutes(90)));
    }

    [Fact]
    public void Rule_7_a_window_over_midnight_goes_on_the_next_morning()
    {
        var calendar = Calendar("Etc/UTC", Window("22:00", "06:00", IsoDayOfWeek.Sunday));

        Assert.Equal("2026-11-30T05:00:00", Due(calendar, "2026-11-29T12:00", Hours(7)));
        Assert.Equal("2026-12-06T23:00:00", Due(calendar, "2026-11-29T12:00", Hours(9)));
        Assert.False(calendar.IsBusinessDay(Date("2026-12-01")));
        Assert.Equal("2026-11-28T02:00:00", Due(Calendar("Etc/UTC", Window("22:00", "02:00", IsoDayOfWeek.Friday)), "2026-11-28T01:00", Hours(1)));
    }

    [Fact]
    public void Rule_8_a_holiday_blocks_the_whole_date_also_after_midnight()
    {
        var calendar = Calendar("Etc/UTC", Closed("2026-11-30"), Window("22:00", "06:00", IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday));

        Assert.Equal("2026-12-01T01:00:00", Due(calendar, "2026-11-29T22:00", Hours(3)));
    }

    [Fact]
    public void Rule_8_a_holiday_is_a_date_in_the_zone_of_the_calendar()
    {
        var calendar = Calendar("Asia/Tokyo", Closed("2026-11-23"), Window("09:00", "17:30"));

        Assert.Equal("2026-11-24T09:00:00", Due(calendar, "2026-11-23T08:00", Duration.Zero));
    }

    [Fact]
    public void Rule_8_what_is_added_and_removed_overrides_the_national_holidays()
    {
        var holidays = new Holidays(
            new National(Date("2026-05-04"), Date("2026-05-05")),
            yearly: new Dictionary<AnnualDate, string> { [new(12, 31)] = "inventory" },
            added: new Dictionary<LocalDate, string> { [Date("2026-05-07")] = "anniversary" },
            removed: new HashSet<LocalDate> { Date("2026-05-05"), Date("2027-12-31") });

        Assert.Equal("national", holidays.On(Date("2026-05-04")));
        Assert.Null(holidays.On(Date("2026-05-05")));
        Assert.Null(holidays.On(Date("2026-05-06")));
        Assert.Equal("anniversary", holidays.On(Date("2026-05-07")));
        Assert.Equal("inventory", holidays.On(Date("2026-12-31")));
        Assert.Null(holidays.On(Date("2027-12-31")));
    }

    [Theory]
    [InlineData("2026-11-25T11:00", 1, "2026-11-26T11:00:00")]
    [InlineData("2026-11-27T11:00", 1, "2026-11-30T11:00:00")]
    [InlineData("2026-11-28T11:00", 1, "2026-11-30T11:00:00")]
    [InlineData("2026-11-24T08:00", 1, "2026-11-25T09:00:00")]
    [InlineData("2026-11-24T17:00", 1, "2026-11-26T09:00:00")]
    [InlineData("2026-11-20T11:00", 3, "2026-11-25T11:00:00")]
    public void Rule_9_a_business_day_is_the_same_time_on_the_next_day_with_hours(string start, int days, string due) =>
        Assert.Equal(due, Text(Office, BusinessDay.Add(Office, At(start), days)));

    [Fact]
    public void Rule_9_what_comes_in_after_hours_keeps_its_time_of_day()
    {
        var calendar = Calendar(
            "Etc/UTC",
            Window("09:00", "17:00", IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday),
            Window("10:00", "16:00", IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday));

        Assert.Equal("2006-01-06T09:00:00", Text(calendar, BusinessDay.Add(calendar, At("2006-01-04T17:30"), 1)));
    }

    [Fact]
    public void Rule_9_a_business_day_is_not_a_holiday() => Assert.Equal(
        "2026-11-27T11:00:00",
        Text(Office, BusinessDay.Add(Calendar("Etc/UTC", Closed("2026-11-26"), Window("09:00", "17:00")), At("2026-11-25T11:00"), 1)));

    private sealed class National(params LocalDate[] dates) : INationalHolidays
    {
        public IReadOnlyDictionary<LocalDate, string> In(int year) => dates.Where(date => date.Year == year).ToDictionary(date => date, _ => "national");
    }
}
