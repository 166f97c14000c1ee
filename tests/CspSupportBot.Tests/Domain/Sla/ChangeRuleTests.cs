using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Rules 12 and 14 to 16: what changes on the way.</summary>
public sealed class ChangeRuleTests
{
    private static readonly Instant Start = At("2026-11-25T10:00");

    [Fact]
    public void Rule_12_a_breach_stays_recorded_although_the_ticket_rests_afterwards()
    {
        SlaEvent[] events = [new SlaEvent.Message(Start, Author.Customer), new SlaEvent.Paused(Start + Hours(2), PauseReason.WaitingForCustomer)];

        var clock = SlaClocks.Read(Policy, new SlaHistory(Case(), events), Start + Hours(5)).FollowUp!;

        Assert.Equal([new Breach(Start + Hours(1), Start + Hours(1), ByChange: false)], clock.Breaches);
    }

    [Fact]
    public void Rule_14_a_raised_impact_keeps_the_start()
    {
        var clock = FirstResponse(BusinessImpact.Minimal, Start + Hours(1), new SlaEvent.ImpactChanged(Start + Hours(0.5), BusinessImpact.Critical));

        Assert.Equal(Start + Hours(2), clock.Due);
        Assert.Equal((Hours(1), Hours(2)), (clock.Consumed, clock.Total));
        Assert.Empty(clock.Breaches);
    }

    [Fact]
    public void Rule_14_raising_may_breach_at_once_and_is_recorded_as_the_changes_fault()
    {
        var change = Start + Hours(3);

        var clock = FirstResponse(BusinessImpact.Minimal, Start + Hours(4), new SlaEvent.ImpactChanged(change, BusinessImpact.Critical));

        Assert.Equal([new Breach(change, Start + Hours(2), ByChange: true)], clock.Breaches);
        Assert.Equal(Start + Hours(2), clock.Due);
    }

    [Fact]
    public void Rule_14_lowering_does_not_undo_a_breach_but_gives_a_later_deadline()
    {
        var clock = FirstResponse(BusinessImpact.Critical, Start + Hours(4), new SlaEvent.ImpactChanged(Start + Hours(3), BusinessImpact.Minimal));

        Assert.Equal([new Breach(Start + Hours(2), Start + Hours(2), ByChange: false)], clock.Breaches);
        Assert.Equal(Start + Hours(8), clock.Due);
        Assert.Equal(Hours(4), clock.Left);
    }

    [Fact]
    public void Rule_14_what_is_late_already_is_not_broken_again_by_a_further_raise()
    {
        var clock = FirstResponse(BusinessImpact.Moderate, Start + Hours(6), new SlaEvent.ImpactChanged(Start + Hours(5), BusinessImpact.Critical));

        Assert.Equal([new Breach(Start + Hours(4), Start + Hours(4), ByChange: false)], clock.Breaches);
    }

    [Fact]
    public void Rule_14_a_deadline_that_was_lowered_away_and_passed_again_is_a_second_breach()
    {
        var clock = FirstResponse(BusinessImpact.Critical, Start + Hours(9), new SlaEvent.ImpactChanged(Start + Hours(3), BusinessImpact.Minimal));

        Assert.Equal([Start + Hours(2), Start + Hours(8)], clock.Breaches.Select(breach => breach.At));
    }

    [Fact]
    public void Rule_14_a_change_after_the_answer_changes_nothing()
    {
        var clock = FirstResponse(BusinessImpact.Minimal, Start + Hours(9), new SlaEvent.Message(Start + Hours(3), Author.Microsoft), new SlaEvent.ImpactChanged(Start + Hours(4), BusinessImpact.Critical));

        Assert.Equal(Start + Hours(8), clock.Due);
        Assert.Empty(clock.Breaches);
    }

    [Fact]
    public void Rule_14_a_deadline_that_a_lowered_impact_moved_in_time_was_never_broken()
    {
        var clock = FirstResponse(BusinessImpact.Critical, Start + Hours(5), new SlaEvent.ImpactChanged(Start + Hours(1), BusinessImpact.Minimal));

        Assert.Empty(clock.Breaches);
    }

    [Fact]
    public void Rule_14_a_change_keeps_the_pauses()
    {
        SlaEvent[] events =
        [
            new SlaEvent.Message(Start, Author.Customer),
            new SlaEvent.Paused(Start + Minutes(30), PauseReason.WaitingForVendor),
            new SlaEvent.Resumed(Start + Minutes(60)),
            new SlaEvent.ImpactChanged(Start + Minutes(70), BusinessImpact.Moderate),
        ];

        Assert.Equal(Start + Hours(4.5), SlaClocks.Read(Policy, new SlaHistory(Case(), events), Start + Hours(2)).FollowUp!.Due);
    }

    [Fact]
    public void Rule_14_an_impact_that_changed_before_the_clock_started_is_the_clocks_first()
    {
        var clock = FirstResponse(BusinessImpact.Minimal, Start + Hours(3), new SlaEvent.ImpactChanged(Start - Hours(1), BusinessImpact.Critical));

        Assert.Equal([new Breach(Start + Hours(2), Start + Hours(2), ByChange: false)], clock.Breaches);
    }

    [Fact]
    public void Rule_15_a_new_language_counts_by_its_calendar_only_from_the_change_on()
    {
        // One of four hours is used up when Tokyo, at 20:00 there, takes over.
        var change = new SlaEvent.LanguageChanged(Start + Hours(1), "ja-jp");

        var clock = FirstResponse(BusinessImpact.Moderate, Start + Hours(2), change);

        Assert.Equal(At("2026-11-26T12:00", "Asia/Tokyo"), clock.Due);
        Assert.True(clock.Terms.IsBestEffort);
        Assert.Equal(Hours(1), clock.Consumed);
        Assert.Equal(["24x7", "Asia/Tokyo", "Asia/Tokyo"], clock.Timeline().Select(stretch => stretch.Calendar));
        Assert.Equal([1, 0, 3], clock.Timeline().Select(stretch => stretch.Counted.TotalHours));
    }

    [Fact]
    public void Rule_15_the_share_that_is_used_up_is_kept_not_the_hours()
    {
        // A business day filed at 10:00 in Paris holds 8 hours there; Tokyo's holds 8.5.
        var start = At("2026-11-25T10:00", "Europe/Paris");
        SlaEvent[] events = [new SlaEvent.Accepted(start), new SlaEvent.LanguageChanged(start + Hours(4), "ja-jp")];
        var history = new SlaHistory(Case(kind: RequestKind.Billing, language: "fr-fr"), events);

        var clock = SlaClocks.Read(Policy, history, start + Hours(5)).FirstResponse!;

        Assert.Equal((Hours(4.25), Hours(8.5)), (clock.Consumed, clock.Total));
        Assert.Equal(At("2026-11-26T13:15", "Asia/Tokyo"), clock.Due);
        Assert.Equal(start + Hours(4), clock.Moment(0.5));
        Assert.Equal(start + Hours(2), clock.Moment(0.25));
    }

    [Fact]
    public void Rule_15_a_deadline_before_the_change_is_not_touched_by_it()
    {
        var clock = FirstResponse(BusinessImpact.Critical, Start + Hours(6), new SlaEvent.LanguageChanged(Start + Hours(3), "ja-jp"));

        Assert.Equal(Start + Hours(2), clock.Due);
        Assert.Equal([Start + Hours(2)], clock.Breaches.Select(breach => breach.At));
    }

    [Fact]
    public void Rule_15_a_language_that_changed_before_the_start_is_the_only_one()
    {
        var clock = FirstResponse(BusinessImpact.Critical, Start + Hours(1), new SlaEvent.LanguageChanged(Start - Hours(1), "ja-jp"), new SlaEvent.LanguageChanged(Start, "fr-fr"));

        Assert.Equal("Europe/Paris", Assert.Single(clock.Timeline()).Calendar);
    }

    [Fact]
    public void Rule_16_a_new_version_of_the_policy_says_how_many_open_tickets_it_would_breach()
    {
        var stricter = Policy with { Version = "2", FirstResponse = Policy.FirstResponse with { Moderate = TimeSpan.FromHours(1) } };
        SlaHistory[] open =
        [
            new(Case(BusinessImpact.Moderate), [new SlaEvent.Accepted(Start)]),
            new(Case(BusinessImpact.Moderate), [new SlaEvent.Accepted(Start + Hours(1.5))]),
            new(Case(BusinessImpact.Moderate), [new SlaEvent.Accepted(Start - Hours(5))]),
            new(Case(BusinessImpact.Moderate), [new SlaEvent.Accepted(Start), new SlaEvent.Message(Start + Hours(1.5), Author.Microsoft)]),
        ];

        Assert.Equal(1, PolicyChange.WouldBreach(Policy, stricter, open, Start + Hours(2)));
        Assert.Equal(0, PolicyChange.WouldBreach(Policy, stricter, open, Start + Hours(1)));
    }

    [Fact]
    public void Rule_1_the_same_question_has_the_same_answer()
    {
        SlaEvent[] events = [new SlaEvent.Accepted(Start), new SlaEvent.ImpactChanged(Start + Hours(1), BusinessImpact.Moderate)];

        var readings = Enumerable.Range(0, 2).Select(_ => SlaClocks.Read(Policy, new SlaHistory(Case(), events), Start + Hours(3)).FirstResponse!).ToList();

        Assert.Equal((readings[0].Due, readings[0].Consumed), (readings[1].Due, readings[1].Consumed));
        Assert.Equal(readings[0].Timeline(), readings[1].Timeline());
    }

    private static ClockReading FirstResponse(BusinessImpact impact, Instant now, params SlaEvent[] changes) =>
        SlaClocks.Read(Policy, new SlaHistory(Case(impact), [new SlaEvent.Accepted(Start), .. changes]), now).FirstResponse!;
}
