using CspSupportBot.Domain.Sla;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Rules 17 and 19: our own follow-up, and what a re-opening does to it.</summary>
public sealed class FollowUpRuleTests
{
    private static readonly Instant Start = At("2026-11-25T10:00");

    [Fact]
    public void Rule_17_a_soon_reopened_ticket_goes_on_with_its_cycle_without_the_time_in_between()
    {
        var clock = Read(
            At("2026-11-26T09:30"),
            new SlaEvent.Message(At("2026-11-25T16:00"), Author.Customer),
            new SlaEvent.Resolved(At("2026-11-25T16:30")),
            new SlaEvent.Reopened(At("2026-11-26T09:15"))).FollowUp!;

        Assert.Equal((1, true), (clock.Cycle, clock.IsOpen));
        Assert.Equal(At("2026-11-26T09:45"), clock.Due);
        Assert.Equal(Minutes(45), clock.Consumed);
        Assert.Contains(clock.Timeline(), stretch => stretch.Pause is PauseReason.Resolved);
    }

    [Theory]
    [InlineData("2026-11-26T10:59:59", 1)]
    [InlineData("2026-11-26T11:00", 2)]
    public void Rule_17_a_ticket_reopened_after_a_day_starts_a_new_cycle_at_the_reopening(string reopened, int cycle)
    {
        var clock = Read(
            At("2026-11-26T12:00"),
            new SlaEvent.Message(Start, Author.Customer),
            new SlaEvent.Message(Start + Minutes(10), Author.Us),
            new SlaEvent.Resolved(Start + Hours(1)),
            new SlaEvent.Reopened(At(reopened))).FollowUp!;

        Assert.Equal(cycle, clock.Cycle);
        Assert.Equal(cycle == 2, clock.IsOpen);
        Assert.Equal(cycle == 2 ? At("2026-11-26T12:00") : Start + Hours(1), clock.Due);
    }

    [Fact]
    public void Rule_17_a_policy_may_have_no_clock_after_a_reopening()
    {
        var policy = Policy with { Reopening = ReopenRule.Default with { Soon = ReopenMode.None } };
        SlaEvent[] events = [new SlaEvent.Message(Start, Author.Customer), new SlaEvent.Resolved(Start + Minutes(5)), new SlaEvent.Reopened(Start + Minutes(6))];

        Assert.Null(SlaClocks.Read(policy, new SlaHistory(Case(), events), Start + Hours(1)).FollowUp);
    }

    [Fact]
    public void Rule_17_a_solved_ticket_waits_for_nobody()
    {
        var solved = Read(Start + Hours(9), new SlaEvent.Message(Start, Author.Customer), new SlaEvent.Resolved(Start + Minutes(5)), new SlaEvent.Resolved(Start + Hours(3)), new SlaEvent.Message(Start + Hours(4), Author.Us)).FollowUp!;
        var thanked = Read(Start + Hours(9), new SlaEvent.Resolved(Start), new SlaEvent.Message(Start + Hours(1), Author.Customer)).FollowUp;

        Assert.Equal(Start + Minutes(5), solved.Stop);
        Assert.Empty(solved.Breaches);
        Assert.Null(thanked);
    }

    [Theory]
    [InlineData(Author.Customer, true)]
    [InlineData(Author.Microsoft, true)]
    [InlineData(Author.MicrosoftAutomatic, false)]
    [InlineData(Author.Us, false)]
    [InlineData(Author.InternalNote, false)]
    public void Rule_19_the_follow_up_starts_at_a_message_that_waits_for_us(Author author, bool starts) =>
        Assert.Equal(starts ? Start : null, Read(Start + Hours(1), new SlaEvent.Message(Start, author)).FollowUp?.Start);

    [Fact]
    public void Rule_19_more_messages_do_not_start_it_again_and_our_answer_stops_it()
    {
        SlaEvent[] events =
        [
            new SlaEvent.Message(Start, Author.Customer),
            new SlaEvent.Message(Start + Minutes(10), Author.Customer),
            new SlaEvent.Message(Start + Minutes(20), Author.Microsoft),
        ];

        Assert.Equal(Start, Read(Start + Minutes(30), events).FollowUp!.Start);
        Assert.Equal(Start + Minutes(40), Read(Start + Hours(3), [.. events, new SlaEvent.Message(Start + Minutes(40), Author.Us), new SlaEvent.Message(Start + Minutes(50), Author.Us)]).FollowUp!.Stop);
        var next = Read(Start + Hours(3), [.. events, new SlaEvent.Message(Start + Minutes(40), Author.Us), new SlaEvent.Message(Start + Minutes(50), Author.Customer)]).FollowUp!;
        Assert.Equal((Start + Minutes(50), true), (next.Start, next.IsOpen));
    }

    [Fact]
    public void A_clock_that_stopped_does_not_rest_and_keeps_what_it_used_up()
    {
        var clock = Read(
            Start + Hours(4),
            new SlaEvent.Message(Start, Author.Customer),
            new SlaEvent.Message(Start + Minutes(20), Author.Us),
            new SlaEvent.Paused(Start + Minutes(30), PauseReason.WaitingForCustomer),
            new SlaEvent.Resolved(Start + Hours(3))).FollowUp!;

        Assert.False(clock.IsPaused);
        Assert.Equal((Start + Minutes(20), Minutes(20)), (clock.Stop, clock.Consumed));
        Assert.Empty(clock.Breaches);
    }

    private static SlaClocks Read(Instant now, params SlaEvent[] events) => SlaClocks.Read(Policy, new SlaHistory(Case(), events), now);
}
