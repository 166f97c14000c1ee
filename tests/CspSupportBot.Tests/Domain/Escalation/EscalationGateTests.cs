using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Domain.Escalation;

/// <summary>What must have been checked before a ticket is worth filing.</summary>
public sealed class EscalationGateTests
{
    public static TheoryData<ProductFamily, RequestKind> EveryCase
    {
        get
        {
            TheoryData<ProductFamily, RequestKind> cases = [];
            foreach (var family in Enum.GetValues<ProductFamily>())
            {
                foreach (var kind in Enum.GetValues<RequestKind>())
                {
                    cases.Add(family, kind);
                }
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(EveryCase))]
    public void Only_what_is_broken_at_Azure_or_Microsoft_365_is_asked_about(ProductFamily family, RequestKind kind) =>
        Assert.Equal(family is not ProductFamily.Marketplace && kind is RequestKind.BreakFix, EscalationGate.AppliesTo(family, kind));

    [Theory]
    [InlineData(EscalationCheck.NotYet, BusinessImpact.Moderate, true)]
    [InlineData(EscalationCheck.NotYet, BusinessImpact.Minimal, true)]
    [InlineData(EscalationCheck.NotYet, BusinessImpact.Critical, false)]
    [InlineData(EscalationCheck.OutageGoingOn, BusinessImpact.Minimal, false)]
    [InlineData(EscalationCheck.OutageOverStillBroken, BusinessImpact.Minimal, false)]
    [InlineData(EscalationCheck.HealthClearAndTried, BusinessImpact.Minimal, false)]
    [InlineData(null, BusinessImpact.Minimal, false)]
    public void Only_what_nobody_has_checked_yet_is_held_up_unless_a_customer_is_down(EscalationCheck? check, BusinessImpact impact, bool blocks) =>
        Assert.Equal(blocks, EscalationGate.Blocks(Samples.Draft() with { EscalationCheck = check, Impact = impact }));

    [Fact]
    public void What_needs_no_check_is_never_held_up() =>
        Assert.False(EscalationGate.Blocks(Samples.Draft() with { EscalationCheck = EscalationCheck.NotYet, Impact = BusinessImpact.Minimal, Kind = RequestKind.Advisory }));

    [Fact]
    public void Who_submits_without_an_answer_confirms_it_and_the_ticket_says_so()
    {
        var ticket = Samples.Submitted();

        Assert.Equal((EscalationCheck.HealthClearAndTried, true), (ticket.EscalationCheck, ticket.IsCheckConfirmedBySubmitting));
    }

    [Theory]
    [InlineData(EscalationCheck.HealthClearAndTried)]
    [InlineData(EscalationCheck.NotYet)]
    public void An_answer_is_remembered_as_it_was_given(EscalationCheck check)
    {
        var ticket = Samples.Submitted(Samples.Draft() with { EscalationCheck = check });

        Assert.Equal((check, false), (ticket.EscalationCheck, ticket.IsCheckConfirmedBySubmitting));
    }

    [Fact]
    public void Nothing_is_remembered_of_what_needs_no_check()
    {
        var ticket = Samples.Submitted(Samples.Draft() with { EscalationCheck = EscalationCheck.NotYet, Kind = RequestKind.Billing });

        Assert.Equal((null, false), (ticket.EscalationCheck, ticket.IsCheckConfirmedBySubmitting));
    }
}
