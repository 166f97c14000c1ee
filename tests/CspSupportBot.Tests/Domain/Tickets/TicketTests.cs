using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Domain.Tickets;

public sealed class TicketTests
{
    private static readonly DateTimeOffset Later = Samples.Now.AddHours(1);
    private static readonly Promise TwoHours = Samples.Promise(Later, TimeSpan.FromHours(2));

    [Fact]
    public void A_submitted_ticket_has_what_the_draft_had_and_no_deadline_yet()
    {
        var draft = Samples.Draft();
        var ticket = Samples.Submitted(draft, 7);

        Assert.Equal((draft.Id, 7, TicketState.Filing), (ticket.Id, ticket.Number, ticket.State));
        Assert.Equal((draft.Title, draft.Description, draft.CustomerName), (ticket.Title, ticket.Description, ticket.CustomerName));
        Assert.Equal(Samples.Now, ticket.SubmittedAt);
        Assert.Null(ticket.FirstResponseDue);
        Assert.Equal([TicketEventKind.Submitted], ticket.History.Select(line => line.Kind));
    }

    [Fact]
    public void Microsoft_reads_who_else_is_reachable_round_the_clock_while_the_impact_is_A()
    {
        var draft = Samples.Draft() with { RoundTheClock = new RoundTheClockContact("Kenji Sato", "+81 90 1234 5678") };

        Assert.Equal($"{draft.Description}\n\nReachable round the clock: Kenji Sato, +81 90 1234 5678", Samples.Submitted(draft).DescriptionForMicrosoft);
        Assert.Equal(draft.Description, Samples.Submitted(draft with { Impact = BusinessImpact.Moderate }).DescriptionForMicrosoft);
        Assert.Equal(draft.Description, Samples.Submitted().DescriptionForMicrosoft);
    }

    [Fact]
    public void A_filed_ticket_has_a_number_at_Microsoft_and_a_deadline()
    {
        var ticket = Samples.Submitted();

        ticket.File("26112300", Later, TwoHours);

        Assert.Equal((TicketState.Filed, "26112300", Later, Later.AddHours(2)), (ticket.State, ticket.BackendNumber, ticket.FiledAt, ticket.FirstResponseDue));
        Assert.Equal([TicketEventKind.Submitted, TicketEventKind.Filed], ticket.History.Select(line => line.Kind));
    }

    [Fact]
    public void A_deadline_keeps_which_policy_gave_it_and_whether_it_is_best_effort_until_another_takes_its_place()
    {
        var ticket = Samples.Filed();
        var given = (ticket.PolicyVersion, ticket.IsBestEffort);

        ticket.ChangeImpact(BusinessImpact.Minimal, TwoHours with { PolicyVersion = "next", Terms = TwoHours.Terms with { IsBestEffort = true } }, Samples.Aiko, Later);
        var changed = (ticket.PolicyVersion, ticket.IsBestEffort);
        ticket.ChangeImpact(BusinessImpact.Moderate, null, Samples.Aiko, Later);

        Assert.Equal(("sample", false), given);
        Assert.Equal(("next", true), changed);
        Assert.Equal((null, null, false), (ticket.FirstResponseDue, ticket.PolicyVersion, ticket.IsBestEffort));
    }

    [Fact]
    public void Another_impact_after_Microsoft_has_answered_leaves_the_promise_that_was_kept()
    {
        var ticket = Samples.Filed();
        var due = ticket.FirstResponseDue;
        ticket.MarkResponded(Samples.Aiko, Later);

        ticket.ChangeImpact(BusinessImpact.Minimal, TwoHours with { PolicyVersion = "next" }, Samples.Aiko, Later.AddMinutes(1));

        Assert.Equal((due, "sample", BusinessImpact.Critical), (ticket.FirstResponseDue, ticket.PolicyVersion, ticket.PromisedImpact));
        Assert.Equal(BusinessImpact.Minimal, ticket.Impact);
    }

    [Fact]
    public void A_second_confirmation_changes_nothing()
    {
        var ticket = Samples.Filed();
        var (number, due) = (ticket.BackendNumber, ticket.FirstResponseDue);

        ticket.File("other", Later, Samples.Promise(Later, TimeSpan.Zero));
        ticket.Refuse("too late", Later);

        Assert.Equal((TicketState.Filed, number, due), (ticket.State, ticket.BackendNumber, ticket.FirstResponseDue));
        Assert.Null(ticket.RefusalReason);
        Assert.Equal(2, ticket.History.Count);
    }

    [Fact]
    public void A_refused_ticket_says_why_and_is_not_filed_behind_peoples_backs()
    {
        var ticket = Samples.Refused(reason: "no access");

        ticket.File("26112300", Later, TwoHours);

        Assert.Equal((TicketState.Failed, "no access", null), (ticket.State, ticket.RefusalReason, ticket.BackendNumber));
        Assert.Equal("no access", ticket.History[^1].Detail);
    }

    [Fact]
    public void The_name_at_the_backend_is_the_same_at_every_attempt()
    {
        var draft = Samples.Draft();

        Assert.Equal(Samples.Submitted(draft, 1).BackendName, Samples.Submitted(draft, 2).BackendName);
        Assert.NotEqual(Samples.Submitted().BackendName, Samples.Submitted(draft).BackendName);
    }

    [Fact]
    public void A_draft_with_an_open_question_can_not_be_submitted()
    {
        Assert.Throws<InvalidOperationException>(() => Samples.Submitted(Samples.Draft() with { Impact = null }));
        Assert.Throws<InvalidOperationException>(() => Samples.Submitted(Samples.Draft() with { Title = null }));
        Assert.Throws<InvalidOperationException>(() => Samples.Submitted(Samples.Draft() with { Family = null }));
    }
}
