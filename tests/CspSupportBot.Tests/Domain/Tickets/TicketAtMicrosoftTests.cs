using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;
using NodaTime;
using static CspSupportBot.Tests.Domain.Filing.ResponseDetectionTests;

namespace CspSupportBot.Tests.Domain.Tickets;

/// <summary>What a ticket makes of what is read at Microsoft. It is filed a minute after 7:40 UTC.</summary>
public sealed class TicketAtMicrosoftTests
{
    private static readonly BackendTicket Open = new("2611230010000001", "Open", "critical", Samples.Now.AddMinutes(1)) { Impact = BusinessImpact.Critical };

    private readonly Ticket ticket = Samples.Filed();

    public TicketAtMicrosoftTests() => See(Open);

    [Fact]
    public void The_first_message_of_Microsoft_is_the_response_at_its_own_time()
    {
        Assert.True(ticket.Hear([Written("engineer@microsoft.com", 30)]));

        Assert.Equal((TicketState.Responded, Samples.Now.AddMinutes(30)), (ticket.State, ticket.RespondedAt));
        Assert.Equal(new ResponseEvidence(ResponseSignal.Communication, "engineer@microsoft.com", Samples.Now.AddMinutes(30), "30"), ticket.FirstResponse);
        Assert.Equal(Instant.FromDateTimeOffset(Samples.Now.AddMinutes(30)), Clock()!.Stop);
    }

    [Fact]
    public void A_message_is_heard_once_however_often_it_is_read()
    {
        ticket.Hear([Written("engineer@microsoft.com", 30)]);

        Assert.False(ticket.Hear([Written("engineer@microsoft.com", 30)]));
        Assert.Single(ticket.History, line => line.Kind is TicketEventKind.MicrosoftWrote);
        Assert.Equal(Samples.Now.AddMinutes(30), ticket.AtMicrosoft!.HeardUntil);
    }

    [Fact]
    public void An_engineer_who_has_it_has_not_answered_yet()
    {
        Assert.True(See(Open with { Engineer = "engineer@microsoft.com" }));
        Assert.False(See(Open with { Engineer = "engineer@microsoft.com" }));

        Assert.Single(ticket.History, line => line is { Kind: TicketEventKind.EngineerAssigned, Detail: "engineer@microsoft.com" });
        Assert.Null(ticket.RespondedAt);
        Assert.Null(Clock()!.Stop);
    }

    [Fact]
    public void What_a_person_says_of_the_response_wins_over_what_is_read_later()
    {
        ticket.MarkResponded(Samples.Aiko, Samples.Now.AddMinutes(40));

        ticket.Hear([Written("engineer@microsoft.com", 30)]);

        Assert.Equal((Samples.Now.AddMinutes(40), ResponseSignal.Person), (ticket.RespondedAt, ticket.FirstResponse!.Signal));
    }

    [Fact]
    public void An_earlier_response_that_is_read_later_counts()
    {
        ticket.Hear([Written("second@microsoft.com", 30)]);
        ticket.Hear([Written("first@microsoft.com", 20) with { Kind = MessageKind.Chat }]);

        Assert.Equal((Samples.Now.AddMinutes(20), ResponseSignal.Chat), (ticket.RespondedAt, ticket.FirstResponse!.Signal));
    }

    [Fact]
    public void A_message_that_a_person_calls_no_response_lets_the_clock_go_on()
    {
        ticket.Hear([Written("robot@microsoft.com", 2)]);

        Assert.Equal(ChangeOutcome.Changed, ticket.DenyResponse(Samples.Aiko, Samples.Now.AddMinutes(50)));
        ticket.Hear([Written("robot@microsoft.com", 2)]);

        Assert.Equal((TicketState.Filed, null), (ticket.State, ticket.RespondedAt));
        Assert.Null(Clock()!.Stop);
        Assert.Equal(ChangeOutcome.AlreadySo, ticket.DenyResponse(Samples.Aiko, Samples.Now.AddMinutes(51)));
    }

    [Fact]
    public void After_that_the_next_message_is_the_response_also_where_it_was_read_already()
    {
        ticket.Hear([Written("robot@microsoft.com", 2), Written("aiko@partner.example", 3), Written("engineer@microsoft.com", 30)]);

        ticket.DenyResponse(Samples.Aiko, Samples.Now.AddMinutes(50));

        Assert.Equal((TicketState.Responded, Samples.Now.AddMinutes(30)), (ticket.State, ticket.RespondedAt));
        Assert.Equal(Instant.FromDateTimeOffset(Samples.Now.AddMinutes(30)), Clock()!.Stop);
    }

    [Fact]
    public void A_severity_that_was_changed_at_Microsoft_is_followed()
    {
        Assert.True(See(Open with { Severity = "minimal", Impact = BusinessImpact.Minimal, ModifiedAt = Samples.Now.AddMinutes(5) }));

        Assert.Equal(BusinessImpact.Minimal, ticket.Impact);
        Assert.Single(ticket.History, line => line is { Kind: TicketEventKind.SeverityChanged, Actor: "Microsoft", Detail: "C" } && line.At == Samples.Now.AddMinutes(5));
    }

    [Fact]
    public void A_severity_that_was_changed_here_is_not_taken_back_while_Microsoft_still_has_the_old_one()
    {
        ticket.ChangeImpact(BusinessImpact.Moderate, null, Samples.Aiko, Samples.Now.AddMinutes(5));

        See(Open);

        Assert.Equal(BusinessImpact.Moderate, ticket.Impact);
    }

    [Fact]
    public void A_severity_or_status_that_nobody_knows_changes_nothing_but_what_is_shown()
    {
        See(Open with { Severity = "volcanic", Impact = null, Status = "Pondering" });

        Assert.Equal((BusinessImpact.Critical, TicketState.Filed), (ticket.Impact, ticket.State));
        Assert.Equal(("volcanic", "Pondering"), (ticket.AtMicrosoft!.Severity, ticket.AtMicrosoft.Status));
        Assert.Single(ticket.History, line => line is { Kind: TicketEventKind.StatusChanged, Detail: "Pondering" });
    }

    [Fact]
    public void A_request_that_Microsoft_closes_is_resolved_and_can_be_reopened()
    {
        See(Open with { Status = "Closed", IsClosed = true });

        Assert.Equal(TicketState.Resolved, ticket.State);
        Assert.Single(ticket.History, line => line is { Kind: TicketEventKind.Resolved, Actor: "Microsoft" });
        Assert.Equal(ChangeOutcome.Changed, ticket.Reopen(Samples.Aiko, Samples.Now.AddHours(1)));
    }

    [Fact]
    public void Who_reopens_it_here_keeps_it_open_while_it_stays_closed_at_Microsoft()
    {
        See(Open with { Status = "Closed", IsClosed = true });
        ticket.Reopen(Samples.Aiko, Samples.Now.AddHours(1));

        See(Open with { Status = "Closed", IsClosed = true });

        Assert.Equal(TicketState.Filed, ticket.State);
    }

    [Fact]
    public void Where_a_person_was_wrong_about_the_answer_an_earlier_message_counts()
    {
        ticket.MarkResponded(Samples.Aiko, Samples.Now.AddMinutes(40));
        ticket.Hear([Written("engineer@microsoft.com", 30)]);

        ticket.DenyResponse(Samples.Aiko, Samples.Now.AddMinutes(50));

        Assert.Equal((TicketState.Responded, Samples.Now.AddMinutes(30)), (ticket.State, ticket.RespondedAt));
    }

    [Fact]
    public void What_may_be_at_Microsoft_is_not_cancelled_before_somebody_knows()
    {
        var uncertain = Samples.Submitted();
        uncertain.BeginFiling(Samples.Now);
        uncertain.Refuse("Nobody answered.", Samples.Now);

        Assert.Equal(ChangeOutcome.MayBeAtMicrosoft, uncertain.Cancel(Samples.Aiko, Samples.Now));
        uncertain.NotFiled();
        Assert.Equal(ChangeOutcome.Changed, uncertain.Cancel(Samples.Aiko, Samples.Now));
    }

    [Fact]
    public void A_support_plan_that_does_not_include_it_turns_the_ticket_to_the_portal_with_the_same_severity()
    {
        var submitted = Samples.Submitted();
        submitted.BeginFiling(Samples.Now);

        submitted.TurnToPortal("Not in the plan.", Samples.Now);

        Assert.Equal(
            (TicketState.Prepared, "Not in the plan.", BusinessImpact.Critical, null, null),
            (submitted.State, submitted.RefusalReason, submitted.Impact, submitted.Backend, submitted.FilingSentAt));
    }

    private bool See(BackendTicket shown) => ticket.See(shown, _ => null, Samples.Now.AddMinutes(1));

    private ClockReading? Clock() => SlaClocks.Read(
        Sla.SlaBench.Policy, SlaHistory.Of(ticket), Instant.FromDateTimeOffset(Samples.Now.AddMinutes(60))).FirstResponse;
}
