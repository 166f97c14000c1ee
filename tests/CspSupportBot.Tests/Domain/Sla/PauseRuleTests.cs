using CspSupportBot.Domain.Sla;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Rules 10, 12 and 13: what a rest does to a deadline.</summary>
public sealed class PauseRuleTests
{
    [Theory]
    [InlineData("2026-11-25T11:00", "2026-11-25T11:45", "2026-11-25T14:45:00")]
    [InlineData("2026-11-25T16:00", "2026-11-26T10:00", "2026-11-25T14:00:00")]
    [InlineData("2026-11-25T09:00", "2026-11-25T10:30", "2026-11-25T14:30:00")]
    [InlineData("2026-11-25T13:30", "2026-11-26T09:30", "2026-11-26T10:00:00")]
    [InlineData("2026-11-24T18:00", "2026-11-24T20:00", "2026-11-25T14:00:00")]
    public void Rule_10_a_pause_pushes_the_deadline_by_the_working_time_it_holds(string from, string to, string due) =>
        Assert.Equal(due, Due(Utc, "2026-11-25T10:00", Hours(4), Pause(from, to)));

    [Fact]
    public void Rule_10_a_pause_outside_the_hours_pushes_nothing() =>
        Assert.Equal("2026-11-26T10:00:00", Due(Utc, "2026-11-25T16:00", Hours(2), Pause("2026-11-25T17:00", "2026-11-26T09:00")));

    [Fact]
    public void Rule_10_a_pause_also_pushes_a_goal_in_business_days()
    {
        var day = new Goal.BusinessDays(1);
        var start = At("2026-11-25T11:00");

        Assert.Equal(At("2026-11-26T12:30"), Deadline.Of(Utc, day, start, new Pauses([Pause("2026-11-25T12:00", "2026-11-25T13:30")])));
        Assert.Equal(At("2026-11-26T11:00"), Deadline.Of(Utc, day, start, new Pauses([Pause("2026-11-25T18:00", "2026-11-26T08:00")])));
        Assert.Equal(At("2026-11-26T15:00"), Deadline.Of(Utc, day, start, new Pauses([Pause("2026-11-26T10:00", "2026-11-26T14:00")])));
    }

    [Theory]
    [InlineData("2026-11-25T14:00", "2026-11-25T15:00")]
    [InlineData("2026-11-25T14:00:01", "2026-11-30T15:00")]
    public void Rule_12_a_pause_after_the_deadline_changes_nothing_backwards(string from, string to) =>
        Assert.Equal("2026-11-25T14:00:00", Due(Utc, "2026-11-25T10:00", Hours(4), Pause(from, to)));

    [Fact]
    public void Rule_12_a_pause_that_begins_at_the_deadline_does_not_push_a_goal_in_business_days_either() => Assert.Equal(
        At("2026-11-26T11:00"),
        Deadline.Of(Utc, new Goal.BusinessDays(1), At("2026-11-25T11:00"), new Pauses([Pause("2026-11-26T11:00", "2026-11-26T14:00")])));

    [Fact]
    public void Rule_13_overlapping_and_nested_pauses_count_once()
    {
        Pause[] pauses =
        [
            Pause("2026-11-25T12:00", "2026-11-25T13:00"),
            Pause("2026-11-25T11:00", "2026-11-25T12:30"),
            Pause("2026-11-25T11:15", "2026-11-25T11:20"),
        ];

        Assert.Equal("2026-11-25T16:00:00", Due(Utc, "2026-11-25T10:00", Hours(4), pauses));
        Assert.Equal(Hours(5), WorkingTime.Between(Utc, At("2026-11-25T10:00"), At("2026-11-26T09:00"), new Pauses(pauses)));
        Assert.Equal(
            [("11:00", "12:30"), ("12:30", "13:00")],
            new Pauses(pauses).Merged.Select(pause => (Text(Utc, pause.From)![11..16], Text(Utc, pause.To)![11..16])));
    }

    [Fact]
    public void Rule_13_the_first_of_two_overlapping_pauses_keeps_its_reason()
    {
        var pauses = new Pauses(
        [
            Pause("2026-11-25T12:00", "2026-11-25T13:00") with { Reason = PauseReason.WaitingForVendor },
            Pause("2026-11-25T11:00", "2026-11-25T12:30"),
        ]);

        Assert.Equal([PauseReason.WaitingForCustomer, PauseReason.WaitingForVendor], pauses.Merged.Select(pause => pause.Reason));
    }

    [Theory]
    [InlineData("2026-11-25T11:00", "2026-11-25T11:00")]
    [InlineData("2026-11-25T12:00", "2026-11-25T11:00")]
    public void Rule_13_a_pause_without_length_is_ignored(string from, string to)
    {
        Assert.Equal("2026-11-25T14:00:00", Due(Utc, "2026-11-25T10:00", Hours(4), Pause(from, to)));
        Assert.Empty(new Pauses([Pause(from, to)]).Merged);
    }

    [Fact]
    public void No_time_at_all_waits_for_the_end_of_a_pause() =>
        Assert.Equal("2026-11-25T11:00:00", Due(Utc, "2026-11-25T10:00", Duration.Zero, Pause("2026-11-25T10:00", "2026-11-25T11:00")));

    [Fact]
    public void No_time_lies_between_a_moment_and_an_earlier_one() =>
        Assert.Equal(Duration.Zero, WorkingTime.Between(Utc, At("2026-11-25T12:00"), At("2026-11-25T10:00"), Pauses.None));
}
