using CspSupportBot.Domain.Sla;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Rule 30: a deadline can be told.</summary>
public sealed class TimelineTests
{
    [Fact]
    public void Rule_30_a_deadline_is_told_from_start_to_end_with_what_counted_and_why()
    {
        var calendar = Calendar("Etc/UTC", Closed("2026-11-30"), Window("09:00", "17:00"));
        var pauses = new Pauses([Pause("2026-11-27T16:00", "2026-11-27T16:30") with { Reason = PauseReason.WaitingForVendor }]);
        var start = At("2026-11-27T15:00");
        var goal = new Goal.WorkingDuration(Hours(3));

        var due = Deadline.Of(calendar, goal, start, pauses)!.Value;

        Assert.Equal(
            [
                "2026-11-27T15:00:00 2026-11-27T16:00:00 1 Working  ",
                "2026-11-27T16:00:00 2026-11-27T16:30:00 0 Paused  WaitingForVendor",
                "2026-11-27T16:30:00 2026-11-27T17:00:00 0.5 Working  ",
                "2026-11-27T17:00:00 2026-11-30T00:00:00 0 Closed  ",
                "2026-11-30T00:00:00 2026-12-01T00:00:00 0 Holiday closed 2026-11-30 ",
                "2026-12-01T00:00:00 2026-12-01T09:00:00 0 Closed  ",
                "2026-12-01T09:00:00 2026-12-01T10:30:00 1.5 Working  ",
            ],
            Lines(Timeline.Of(calendar, start, due, pauses, Timeline.OpenUnder(goal))));
    }

    [Fact]
    public void Rule_30_a_pause_that_ends_outside_the_hours_and_two_in_a_row_are_told_apart()
    {
        Pause[] pauses = [Pause("2026-11-25T08:00", "2026-11-25T10:00"), Pause("2026-11-25T11:00", "2026-11-25T12:00"), Pause("2026-11-25T16:00", "2026-11-25T20:00")];

        Assert.Equal(
            [
                "2026-11-25T07:00:00 2026-11-25T09:00:00 0 Closed  ",
                "2026-11-25T09:00:00 2026-11-25T10:00:00 0 Paused  WaitingForCustomer",
                "2026-11-25T10:00:00 2026-11-25T11:00:00 1 Working  ",
                "2026-11-25T11:00:00 2026-11-25T12:00:00 0 Paused  WaitingForCustomer",
                "2026-11-25T12:00:00 2026-11-25T16:00:00 4 Working  ",
                "2026-11-25T16:00:00 2026-11-25T17:00:00 0 Paused  WaitingForCustomer",
                "2026-11-25T17:00:00 2026-11-26T09:00:00 0 Closed  ",
                "2026-11-26T09:00:00 2026-11-26T10:00:00 1 Working  ",
            ],
            Lines(Timeline.Of(Utc, At("2026-11-25T07:00"), At("2026-11-26T10:00"), new Pauses(pauses), StretchReason.Working)));
    }

    [Fact]
    public void Rule_30_a_goal_in_business_days_calls_its_open_time_so_and_ends_at_the_opening()
    {
        var terms = new Terms(new Goal.BusinessDays(1), Utc, IsBestEffort: false);

        Assert.Equal(
            [
                "2026-11-25T16:00:00 2026-11-25T17:00:00 1 BusinessDay  ",
                "2026-11-25T17:00:00 2026-11-26T09:00:00 0 Closed  ",
                "2026-11-26T09:00:00 2026-11-26T16:00:00 7 BusinessDay  ",
            ],
            Lines(terms.TimelineFrom(At("2026-11-25T16:00"))));
        Assert.Equal(
            ["2026-11-24T18:00:00 2026-11-25T09:00:00 0 Closed  ", "2026-11-25T09:00:00 2026-11-25T17:00:00 8 BusinessDay  ", "2026-11-25T17:00:00 2026-11-26T09:00:00 0 Closed  "],
            Lines(terms.TimelineFrom(At("2026-11-24T18:00"))));
    }

    [Fact]
    public void Rule_30_a_holiday_is_a_local_date_also_in_the_middle_of_closed_time()
    {
        var calendar = Calendar("Asia/Tokyo", Closed("2026-11-21", "2026-11-23"), Window("09:00", "17:30"));
        var start = At("2026-11-20T18:00", "Asia/Tokyo");

        Assert.Equal(
            [
                "2026-11-20T18:00:00 2026-11-21T00:00:00 0 Closed  ",
                "2026-11-21T00:00:00 2026-11-22T00:00:00 0 Holiday closed 2026-11-21 ",
                "2026-11-22T00:00:00 2026-11-23T00:00:00 0 Closed  ",
                "2026-11-23T00:00:00 2026-11-24T00:00:00 0 Holiday closed 2026-11-23 ",
                "2026-11-24T00:00:00 2026-11-24T09:00:00 0 Closed  ",
            ],
            Lines(Timeline.Of(calendar, start, At("2026-11-24T09:00", "Asia/Tokyo"), Pauses.None, StretchReason.Working), "Asia/Tokyo"));
    }

    [Fact]
    public void A_date_whose_midnight_comes_twice_does_not_hang_the_explanation()
    {
        // Newfoundland put its clocks back at 00:01, so that the last hour of the day before came after midnight.
        var calendar = Calendar("America/St_Johns", Closed("2010-11-07"), Window("09:00", "17:00"));
        var start = Exactly("2010-11-06T23:30:00-03:30");

        var timeline = Timeline.Of(calendar, start, start + Hours(60), Pauses.None, StretchReason.Working);

        Assert.Equal((start, start + Hours(60)), (timeline[0].From, timeline[^1].To));
    }

    [Fact]
    public void Rule_30_the_explanation_of_no_time_is_empty() =>
        Assert.Empty(Timeline.Of(Utc, At("2026-11-25T10:00"), At("2026-11-25T10:00"), Pauses.None, StretchReason.Working));

    private static IEnumerable<string> Lines(IEnumerable<Stretch> timeline, string zone = "Etc/UTC")
    {
        var calendar = Calendar(zone, Window("09:00", "17:00"));
        return timeline.Select(stretch => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Text(calendar, stretch.From)} {Text(calendar, stretch.To)} {stretch.Counted.TotalHours} {stretch.Reason} {stretch.Holiday} {stretch.Pause}"));
    }
}
