using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Rules 11, 17, 18, 20, 24 and 26 to 29: when each clock starts, rests and stops.</summary>
public sealed class ClockRuleTests
{
    private static readonly Instant Start = At("2026-11-25T10:00");

    [Fact]
    public void Rule_11_Microsofts_first_response_does_not_rest_for_the_customer_but_our_follow_up_does()
    {
        var clocks = Read(
            Start + Hours(5),
            new SlaEvent.Accepted(Start),
            new SlaEvent.Message(Start, Author.Customer),
            new SlaEvent.Paused(Start + Minutes(30), PauseReason.WaitingForCustomer));

        Assert.Equal(Start + Hours(2), clocks.FirstResponse!.Due);
        Assert.False(clocks.FirstResponse.IsPaused);
        Assert.True(clocks.FollowUp!.IsPaused);
        Assert.Equal(Minutes(30), clocks.FollowUp.Consumed);
        Assert.Equal(Start + Hours(5.5), clocks.FollowUp.Due);
        Assert.Empty(clocks.FollowUp.Breaches);
        Assert.Equal(PauseReason.WaitingForCustomer, clocks.FollowUp.Timeline()[1].Pause);
    }

    [Fact]
    public void Rule_17_a_reopening_never_starts_the_first_response_again()
    {
        var clock = Read(
            Start + Hours(80),
            new SlaEvent.Accepted(Start),
            new SlaEvent.Message(Start + Hours(1), Author.Microsoft),
            new SlaEvent.Resolved(Start + Hours(2)),
            new SlaEvent.Reopened(Start + Hours(72))).FirstResponse!;

        Assert.Equal((Start, (Instant?)Start + Hours(1), 1), (clock.Start, clock.Stop, clock.Cycle));
        Assert.Empty(clock.Breaches);
    }

    [Theory]
    [InlineData(Author.Microsoft, true)]
    [InlineData(Author.MicrosoftAutomatic, false)]
    [InlineData(Author.Customer, false)]
    [InlineData(Author.Us, false)]
    [InlineData(Author.InternalNote, false)]
    public void Rule_18_only_a_person_at_Microsoft_stops_the_first_response(Author author, bool stops)
    {
        var clock = Read(Start + Hours(1), new SlaEvent.Accepted(Start), new SlaEvent.Message(Start + Minutes(20), author)).FirstResponse!;

        Assert.Equal(stops ? Start + Minutes(20) : null, clock.Stop);
        Assert.Equal(!stops, clock.IsOpen);
        Assert.Equal(stops ? Minutes(20) : Hours(1), clock.Consumed);
    }

    [Fact]
    public void Rule_18_an_answer_at_the_deadline_is_in_time_and_a_second_later_is_not()
    {
        Assert.Empty(Read(Start + Hours(9), new SlaEvent.Accepted(Start), new SlaEvent.Message(Start + Hours(2), Author.Microsoft)).FirstResponse!.Breaches);
        Assert.Single(Read(Start + Hours(9), new SlaEvent.Accepted(Start), new SlaEvent.Message(Start + Hours(2) + Duration.FromSeconds(1), Author.Microsoft)).FirstResponse!.Breaches);
    }

    [Fact]
    public void Rule_18_a_message_from_before_the_filing_is_no_answer_to_it() =>
        Assert.True(Read(Start + Hours(1), new SlaEvent.Message(Start - Hours(1), Author.Microsoft), new SlaEvent.Accepted(Start)).FirstResponse!.IsOpen);

    [Fact]
    public void Rule_20_the_earliest_open_clock_decides_and_all_are_shown()
    {
        SlaEvent[] events = [new SlaEvent.Confirmed(Start - Minutes(1)), new SlaEvent.Accepted(Start), new SlaEvent.Message(Start, Author.Customer)];

        var clocks = Read(Start + Minutes(30), events);
        Assert.Equal([ClockKind.Filing, ClockKind.FirstResponse, ClockKind.FollowUp], clocks.All.Select(clock => clock.Kind));
        Assert.Equal(ClockKind.FollowUp, clocks.Next!.Kind);
        Assert.Equal(ClockKind.FirstResponse, Read(Start + Minutes(30), [.. events, new SlaEvent.Message(Start + Minutes(5), Author.Us)]).Next!.Kind);
        Assert.Null(Read(Start, new SlaEvent.Confirmed(Start)).Next);
    }

    [Fact]
    public void Rule_24_a_merged_or_withdrawn_ticket_has_no_clock() =>
        Assert.Empty(Read(Start + Hours(1), new SlaEvent.Confirmed(Start), new SlaEvent.Accepted(Start), new SlaEvent.Withdrawn(Start + Minutes(5))).All);

    [Fact]
    public void Rule_26_the_backends_time_of_creation_counts_and_one_ahead_is_now()
    {
        Assert.Equal(Start - Minutes(2), Read(Start + Hours(1), new SlaEvent.Accepted(Start, Start - Minutes(2))).FirstResponse!.Start);
        Assert.Equal(Start + Minutes(1), Read(Start + Minutes(1), new SlaEvent.Accepted(Start, Start + Minutes(5))).FirstResponse!.Start);
        Assert.Equal(Start, Read(Start + Minutes(1), new SlaEvent.Accepted(Start)).FirstResponse!.Start);
    }

    [Fact]
    public void Rule_26_an_event_of_the_future_is_one_of_now()
    {
        var history = new SlaHistory(Case(), [new SlaEvent.Accepted(Start), new SlaEvent.Message(Start + Hours(3), Author.Microsoft)]);

        Assert.Equal(Start + Hours(1), SlaClocks.Read(Policy, history, Start + Hours(1)).FirstResponse!.Stop);
        Assert.Same(history, history.AsOf(Start + Hours(3)));
    }

    [Fact]
    public void Rule_26_only_the_events_of_the_future_are_moved()
    {
        var history = new SlaHistory(Case(), [new SlaEvent.Accepted(Start), new SlaEvent.Message(Start + Hours(3), Author.Microsoft)]);

        Assert.Equal([Start, Start + Hours(1)], history.AsOf(Start + Hours(1)).Events.Select(happened => happened.At));
    }

    [Fact]
    public void Rule_27_a_late_message_withdraws_a_false_breach_visibly()
    {
        var former = Read(Start + Minutes(125), new SlaEvent.Accepted(Start)).FirstResponse!;
        var present = Read(Start + Minutes(140), new SlaEvent.Message(Start + Minutes(115), Author.Microsoft), new SlaEvent.Accepted(Start)).FirstResponse!;

        Assert.Equal(Start + Hours(2), Assert.Single(Breach.Withdrawn(former, present)).At);
        Assert.Empty(Breach.Withdrawn(present, present));
        Assert.Empty(Breach.Withdrawn(former, former));
    }

    [Fact]
    public void Rule_27_a_breach_of_another_cycle_is_not_withdrawn()
    {
        var message = new SlaEvent.Message(Start, Author.Customer);
        var former = Read(Start + Hours(3), message).FollowUp!;
        var reopened = Read(Start + Hours(51), message, new SlaEvent.Resolved(Start + Hours(3)), new SlaEvent.Reopened(Start + Hours(50.5))).FollowUp!;

        Assert.Empty(reopened.Breaches);
        Assert.Empty(Breach.Withdrawn(former, reopened));
    }

    [Fact]
    public void Rule_28_until_the_backend_has_it_only_our_own_clock_runs()
    {
        var waiting = Read(Start + Hours(3), new SlaEvent.Confirmed(Start));
        Assert.Null(waiting.FirstResponse);
        Assert.Equal((Hours(3), true, (Instant?)null), (waiting.Filing!.Consumed, waiting.Filing.IsOpen, waiting.Filing.Due));
        Assert.Null(waiting.Filing.Moment(0.5));
        Assert.Equal((Start, Start + Hours(3)), (waiting.Filing.Timeline()[0].From, waiting.Filing.Timeline()[^1].To));

        var filed = Read(Start + Hours(3), new SlaEvent.Confirmed(Start), new SlaEvent.Accepted(Start + Hours(2)));
        Assert.Equal((Hours(2), false), (filed.Filing!.Consumed, filed.Filing.IsOpen));
        Assert.Equal(Start + Hours(4), filed.FirstResponse!.Due);
    }

    [Fact]
    public void Rule_28_a_marketplace_product_has_no_clock_at_Microsoft() => Assert.Null(
        SlaClocks.Read(Policy, new SlaHistory(Case(family: ProductFamily.Marketplace), [new SlaEvent.Accepted(Start)]), Start).FirstResponse);

    [Fact]
    public void Rule_29_what_is_left_is_rounded_down_and_what_is_late_is_rounded_up()
    {
        var soon = Read(Start + Hours(2) - Duration.FromMilliseconds(1500), new SlaEvent.Accepted(Start)).FirstResponse!;
        var late = Read(Start + Hours(2) + Duration.FromMilliseconds(1500), new SlaEvent.Accepted(Start)).FirstResponse!;

        Assert.Equal((Duration.FromSeconds(1), Duration.Zero), (soon.Left, soon.Late));
        Assert.Equal((Duration.Zero, Duration.FromSeconds(2)), (late.Left, late.Late));
        Assert.Equal((Duration.Zero, Duration.Zero), (Read(Start, new SlaEvent.Confirmed(Start)).Filing!.Left, Read(Start, new SlaEvent.Confirmed(Start)).Filing!.Late));
    }

    private static SlaClocks Read(Instant now, params SlaEvent[] events) => SlaClocks.Read(Policy, new SlaHistory(Case(), events), now);
}
