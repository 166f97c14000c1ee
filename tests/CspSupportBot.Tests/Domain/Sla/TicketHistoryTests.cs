using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>A ticket's own history, as its clocks read it. It is submitted on Monday at 7:40 UTC and filed a minute later.</summary>
public sealed class TicketHistoryTests
{
    private static readonly DateTimeOffset Accepted = Samples.Now.AddMinutes(1);

    [Theory]
    [InlineData("en-us", RequestKind.BreakFix)]
    [InlineData("ja-jp", RequestKind.BreakFix)]
    [InlineData("fr-fr", RequestKind.Billing)]
    public void The_first_response_is_due_when_the_ticket_says(string language, RequestKind kind)
    {
        var ticket = Filed(Samples.Draft() with { SupportLanguage = language, Kind = kind });

        AssertSameDeadline(ticket, minutes: 2);
        Assert.Equal(Instant.FromDateTimeOffset(Accepted), Read(ticket, 2).FirstResponse!.Start);
    }

    [Fact]
    public void It_is_so_after_changes_of_the_impact_too_and_each_holds_from_its_time_on()
    {
        var ticket = Filed();
        Change(ticket, BusinessImpact.Minimal, 30);
        AssertSameDeadline(ticket, minutes: 31);
        Change(ticket, BusinessImpact.Moderate, 60);

        AssertSameDeadline(ticket, minutes: 61);
        Assert.Equal((BusinessImpact.Moderate, BusinessImpact.Critical), (ticket.Impact, ticket.FirstImpact));
        Assert.Equal(BusinessImpact.Critical, SlaHistory.Of(ticket).Case.Impact);
        Assert.Empty(Read(ticket, 61).FirstResponse!.Breaches);
        Assert.Equal([At(1 + 240)], Read(ticket, 300).FirstResponse!.Breaches.Select(breach => breach.At));
    }

    [Fact]
    public void An_impact_that_was_raised_too_late_broke_the_promise_by_the_change()
    {
        var ticket = Filed(Samples.Draft() with { Impact = BusinessImpact.Minimal });
        Change(ticket, BusinessImpact.Critical, 180);

        AssertSameDeadline(ticket, minutes: 181);
        Assert.Equal([new Breach(At(180), At(121), ByChange: true)], Read(ticket, 181).FirstResponse!.Breaches);
    }

    [Fact]
    public void A_reopening_leaves_the_deadline_where_it_was()
    {
        var ticket = Filed();
        ticket.Resolve(null, Samples.Aiko, Minute(20));
        ticket.Reopen(Samples.Aiko, Minute(40));
        Change(ticket, BusinessImpact.Moderate, 50);

        AssertSameDeadline(ticket, minutes: 60);
        Assert.True(Read(ticket, 60).FirstResponse!.IsOpen);
    }

    [Fact]
    public void The_clock_starts_in_whole_seconds_as_the_ticket_does()
    {
        var ticket = Samples.Submitted();
        var accepted = Accepted.AddMilliseconds(987);

        ticket.File("1", accepted, Policy.Promise(SlaCase.Of(ticket, ticket.Impact), accepted));

        AssertSameDeadline(ticket, minutes: 2);
    }

    [Fact]
    public void The_first_response_does_not_rest_and_stops_when_Microsoft_answers()
    {
        var ticket = Filed();
        ticket.Note("asked for logs", Samples.Aiko, Minute(5));
        ticket.AssignTo(new Person("ben", "Ben"), Samples.Aiko, Minute(6));
        ticket.Wait(WaitingFor.Customer, null, Samples.Aiko, Minute(10));
        AssertSameDeadline(ticket, minutes: 30);
        ticket.MarkResponded(Samples.Aiko, Minute(40));

        AssertSameDeadline(ticket, minutes: 300);
        Assert.Equal(At(40), Read(ticket, 300).FirstResponse!.Stop);
        Assert.Empty(Read(ticket, 300).FirstResponse!.Breaches);
    }

    [Fact]
    public void Our_own_clock_for_filing_runs_from_the_submission_until_Microsoft_has_it()
    {
        var ticket = Samples.Submitted();
        var filing = Read(ticket, 1).Filing!;
        Assert.Equal((At(0), null), (filing.Start, filing.Stop));
        Assert.Null(Read(ticket, 1).FirstResponse);

        ticket.Refuse("no access", Minute(2));
        ticket.Retry(Samples.Aiko, Minute(3));
        ticket.File("1", Minute(4), null);

        Assert.Equal(At(4), Read(ticket, 5).Filing!.Stop);
    }

    [Fact]
    public void A_number_from_the_portal_starts_the_clock_with_the_impact_of_that_time()
    {
        var ticket = Ticket.Prepare(Samples.Draft(), Samples.ByHand, new TicketNumber(1), Samples.Contact, Samples.Aiko, Samples.Now);
        ticket.ChangeImpact(BusinessImpact.Minimal, null, Samples.Aiko, Minute(10));
        Assert.Null(Read(ticket, 11).FirstResponse);

        ticket.GiveNumber("2611", Policy.Promise(SlaCase.Of(ticket, ticket.Impact), Minute(20)), Samples.Aiko, Minute(20));

        AssertSameDeadline(ticket, minutes: 21);
        Assert.Equal(At(20 + 480), Read(ticket, 21).FirstResponse!.Due);
    }

    [Fact]
    public void A_marketplace_product_has_neither_a_filing_nor_a_response_to_wait_for()
    {
        var ticket = Ticket.Refer(
            Samples.Draft() with { Family = ProductFamily.Marketplace, Impact = null }, Samples.ByVendor, new TicketNumber(1), Samples.Aiko, Samples.Now);

        Assert.Empty(Read(ticket, 5).All);
        Assert.Equal(BusinessImpact.Minimal, ticket.FirstImpact);
    }

    [Theory]
    [InlineData(WaitingFor.Customer, PauseReason.WaitingForCustomer)]
    [InlineData(WaitingFor.Vendor, PauseReason.WaitingForVendor)]
    public void Our_follow_up_rests_while_somebody_else_is_waited_for(WaitingFor reason, PauseReason paused)
    {
        // Our hours begin at 9:00, which is minute 80; impact A is followed up within an hour.
        var ticket = Filed();
        ticket.MarkResponded(Samples.Aiko, Minute(60));
        Assert.Equal(At(140), Read(ticket, 61).FollowUp!.Due);
        ticket.Wait(reason, "until they call: soon", Samples.Aiko, Minute(100));
        Assert.True(Read(ticket, 110).FollowUp!.IsPaused);
        ticket.Resume(Samples.Aiko, Minute(130));

        var clock = Read(ticket, 135).FollowUp!;

        Assert.False(clock.IsPaused);
        Assert.Equal(At(170), clock.Due);
        Assert.Equal([(At(100), At(130), paused)], clock.Timeline().Where(stretch => stretch.Pause is not null).Select(stretch => (stretch.From, stretch.To, stretch.Pause!.Value)));
    }

    [Fact]
    public void Our_follow_up_does_not_rest_while_it_is_we_who_are_waited_for()
    {
        var ticket = Filed();
        ticket.MarkResponded(Samples.Aiko, Minute(60));
        ticket.Wait(WaitingFor.Customer, null, Samples.Aiko, Minute(90));
        ticket.Wait(WaitingFor.Us, null, Samples.Aiko, Minute(100));

        var clock = Read(ticket, 110).FollowUp!;

        Assert.False(clock.IsPaused);
        Assert.Equal(At(150), clock.Due);
    }

    [Fact]
    public void What_was_solved_while_it_waited_goes_on_without_waiting_when_it_is_reopened()
    {
        var ticket = Filed();
        ticket.MarkResponded(Samples.Aiko, Minute(60));
        ticket.Wait(WaitingFor.Customer, null, Samples.Aiko, Minute(90));
        ticket.Resolve(null, Samples.Aiko, Minute(100));
        Assert.Equal(At(100), Read(ticket, 101).FollowUp!.Stop);
        ticket.Reopen(Samples.Aiko, Minute(120));

        var clock = Read(ticket, 125).FollowUp!;

        Assert.Equal((1, true, false), (clock.Cycle, clock.IsOpen, clock.IsPaused));
        Assert.Equal(At(140 + 30), clock.Due);
    }

    [Fact]
    public void What_was_given_up_has_no_clock_until_it_is_reopened()
    {
        var ticket = Ticket.Prepare(Samples.Draft(), Samples.ByHand, new TicketNumber(1), Samples.Contact, Samples.Aiko, Samples.Now);
        ticket.Cancel(Samples.Aiko, Minute(10));
        Assert.Equal(SlaClocks.None, Read(ticket, 11));

        ticket.Reopen(Samples.Aiko, Minute(20));

        Assert.Equal(At(0), Read(ticket, 21).Filing!.Start);
        Assert.Equal(
            [typeof(SlaEvent.Confirmed), typeof(SlaEvent.Resolved), typeof(SlaEvent.Resumed), typeof(SlaEvent.Reopened)],
            SlaHistory.Of(ticket).Events.Select(happened => happened.GetType()));
    }

    private static void AssertSameDeadline(Ticket ticket, int minutes) =>
        Assert.Equal(Instant.FromDateTimeOffset(ticket.FirstResponseDue!.Value), Read(ticket, minutes).FirstResponse!.Due);

    private static SlaClocks Read(Ticket ticket, int minutes) => SlaClocks.Read(Policy, SlaHistory.Of(ticket), At(minutes));

    private static Ticket Filed(TicketDraft? draft = null)
    {
        var ticket = Samples.Submitted(draft);
        ticket.File("1", Accepted, Policy.Promise(SlaCase.Of(ticket, ticket.Impact), Accepted));
        return ticket;
    }

    private static void Change(Ticket ticket, BusinessImpact impact, int minutes) =>
        ticket.ChangeImpact(impact, Policy.Promise(SlaCase.Of(ticket, impact), ticket.FiledAt!.Value), Samples.Aiko, Minute(minutes));

    private static DateTimeOffset Minute(int minutes) => Samples.Now.AddMinutes(minutes);

    private static Instant At(int minutes) => Instant.FromDateTimeOffset(Minute(minutes));
}
