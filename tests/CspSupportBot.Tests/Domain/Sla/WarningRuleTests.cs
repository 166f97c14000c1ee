using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Rules 21 to 23: warnings.</summary>
public sealed class WarningRuleTests
{
    private static readonly Instant Start = At("2026-11-25T16:00");

    private static readonly WarningLadder Ladder = new(Policy.WarnAt);

    [Theory]
    [InlineData(0.5, "2026-11-26T10:00")]
    [InlineData(0.75, "2026-11-26T11:00")]
    [InlineData(0.9, "2026-11-26T11:36")]
    [InlineData(1.0, "2026-11-26T12:00")]
    [InlineData(1.25, "2026-11-26T13:00")]
    public void Rule_21_a_warning_comes_at_a_share_of_the_working_time(double threshold, string moment)
    {
        // From 16:00 with a close at 17:00: four working hours reach into the next day.
        var warning = Ladder.Due(FollowUp(At(moment)), Sent(threshold, "2026-11-25T16:00", below: true))!;

        Assert.Equal(new Warning(threshold, At(moment), IsLate: false), warning);
        Assert.Null(Ladder.Due(FollowUp(At(moment) - Duration.FromSeconds(1)), Sent(threshold, "2026-11-25T16:00", below: true)));
    }

    [Fact]
    public void Rule_21_a_warning_comes_once()
    {
        var now = At("2026-11-26T10:30");

        Assert.Null(Ladder.Due(FollowUp(now), Sent(0.5, "2026-11-26T10:00")));
        Assert.Null(Ladder.Due(FollowUp(now), Sent(0.75, "2026-11-26T10:00")));
        Assert.Equal(new Warning(0.75, At("2026-11-26T11:00"), IsLate: false), Ladder.Next(FollowUp(now), Sent(0.5, "2026-11-26T10:00")));
    }

    [Fact]
    public void Rule_21_warnings_of_another_clock_or_cycle_are_others()
    {
        var now = At("2026-11-26T10:00");

        Assert.NotNull(Ladder.Due(FollowUp(now), [new SentWarning(ClockKind.FirstResponse, 1, 0.5, now)]));
        Assert.NotNull(Ladder.Due(FollowUp(now), [new SentWarning(ClockKind.FollowUp, 2, 0.5, now)]));
    }

    [Fact]
    public void Rule_21_it_is_armed_again_only_where_its_moment_lies_ahead_again()
    {
        var change = new SlaEvent.ImpactChanged(At("2026-11-26T10:15"), BusinessImpact.Minimal);

        // Eight hours instead of four: half of them is up at 12:00, which is ahead.
        Assert.Equal(new Warning(0.5, At("2026-11-26T12:00"), IsLate: false), Ladder.Next(FollowUp(At("2026-11-26T10:20"), change), Sent(0.5, "2026-11-26T10:00")));
        Assert.Equal(0.5, Ladder.Due(FollowUp(At("2026-11-26T12:00"), change), Sent(0.5, "2026-11-26T10:00"))!.Threshold);
    }

    [Fact]
    public void Rule_21_a_moment_that_moved_but_lies_behind_the_change_stays_sent()
    {
        // Sent at 10:00; after the change at 12:30 half of the time is at 12:00.
        var change = new SlaEvent.ImpactChanged(At("2026-11-26T12:30"), BusinessImpact.Minimal);

        Assert.Null(Ladder.Due(FollowUp(At("2026-11-26T12:31"), change), Sent(0.5, "2026-11-26T10:00")));
    }

    [Fact]
    public void Rule_21_after_the_last_a_warning_comes_with_every_further_quarter()
    {
        var next = Ladder.Next(FollowUp(At("2026-11-26T13:30")), Sent(1.25, "2026-11-26T13:00"));

        Assert.Equal(new Warning(1.5, At("2026-11-26T14:00"), IsLate: false), next);
    }

    [Fact]
    public void Rule_21_what_is_overdue_tenfold_needs_no_more_warnings()
    {
        Assert.Equal(10, Ladder.Due(FollowUp(At("2027-11-26T13:30")), [])!.Threshold);
        Assert.Null(Ladder.Next(FollowUp(At("2027-11-26T13:30")), []));
    }

    [Fact]
    public void Rule_21_a_clock_that_stopped_or_rests_has_no_warnings_to_come()
    {
        var stopped = FollowUp(At("2026-11-26T12:30"), new SlaEvent.Message(At("2026-11-25T16:10"), Author.Us));
        var resting = FollowUp(At("2026-11-26T12:30"), new SlaEvent.Paused(At("2026-11-25T16:10"), PauseReason.WaitingForCustomer));

        Assert.Null(Ladder.Due(stopped, []));
        Assert.Null(Ladder.Next(stopped, []));
        Assert.Null(Ladder.Due(resting, []));
        Assert.Null(Ladder.Next(resting, []));
    }

    [Fact]
    public void Rule_21_a_clock_without_a_goal_has_no_warnings()
    {
        var filing = SlaClocks.Read(Policy, new SlaHistory(Case(), [new SlaEvent.Confirmed(Start)]), Start + Hours(30)).Filing!;

        Assert.Null(Ladder.Due(filing, []));
        Assert.Null(Ladder.Next(filing, []));
    }

    [Fact]
    public void Rule_22_after_an_outage_only_the_highest_is_sent_and_marked_late()
    {
        Assert.Equal(new Warning(0.9, At("2026-11-26T11:36"), IsLate: true), Ladder.Due(FollowUp(At("2026-11-26T11:40")), []));
        Assert.Equal(new Warning(0.75, At("2026-11-26T11:00"), IsLate: true), Ladder.Due(FollowUp(At("2026-11-26T11:00")), []));
    }

    [Theory]
    [InlineData("2026-11-26T10:01:00", false)]
    [InlineData("2026-11-26T10:01:01", true)]
    public void Rule_22_one_that_is_more_than_a_minute_behind_is_late(string now, bool isLate) =>
        Assert.Equal(isLate, Ladder.Due(FollowUp(At(now)), [])!.IsLate);

    [Theory]
    [InlineData(BusinessImpact.Critical, "2026-11-27T20:00")]
    [InlineData(BusinessImpact.Moderate, "2026-11-30T09:00")]
    [InlineData(BusinessImpact.Minimal, "2026-11-30T09:00")]
    public void Rule_23_only_what_is_critical_wakes_a_person(BusinessImpact impact, string delivered) =>
        Assert.Equal(At(delivered), Warning.DeliverAt(At("2026-11-27T20:00"), impact, Utc));

    private static List<SentWarning> Sent(double threshold, string at, bool below = false) =>
        [.. Policy.WarnAt.Append(1.25).Where(step => below ? step < threshold : step == threshold).Select(step => new SentWarning(ClockKind.FollowUp, 1, step, At(at) + (below ? Hours(1000) : Duration.Zero)))];

    private static ClockReading FollowUp(Instant now, params SlaEvent[] events) => SlaClocks.Read(
        Policy, new SlaHistory(Case(BusinessImpact.Moderate), [new SlaEvent.Message(Start, Author.Customer), .. events]), now).FollowUp!;
}
