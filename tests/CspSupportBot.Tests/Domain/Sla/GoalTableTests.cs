using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Which promise holds for which case, as the programme's page says.</summary>
public sealed class GoalTableTests
{
    [Theory]
    [InlineData(BusinessImpact.Critical, 'A', 2)]
    [InlineData(BusinessImpact.Moderate, 'B', 4)]
    [InlineData(BusinessImpact.Minimal, 'C', 8)]
    public void A_break_fix_in_English_is_answered_in_hours_round_the_clock(BusinessImpact impact, char letter, int hours)
    {
        var terms = Policy.For(Case(impact))!;

        Assert.Equal(letter, impact.Letter());
        Assert.Equal(new Goal.WorkingDuration(Hours(hours)), terms.Goal);
        Assert.False(terms.IsBestEffort);
        Assert.Equal(At("2026-12-26T23:30") + Hours(hours), terms.DueFrom(At("2026-12-26T23:30")));
    }

    [Theory]
    [InlineData(BusinessImpact.Critical, "2026-11-24T10:30:00")]
    [InlineData(BusinessImpact.Moderate, "2026-11-24T12:30:00")]
    [InlineData(BusinessImpact.Minimal, "2026-11-24T16:30:00")]
    public void A_break_fix_in_another_language_has_the_same_hours_inside_its_business_hours_as_best_effort(BusinessImpact impact, string due)
    {
        var terms = Policy.For(Case(impact, language: "ja-jp"))!;

        Assert.True(terms.IsBestEffort);
        Assert.Equal(due, Text(Tokyo, terms.DueFrom(At("2026-11-23T17:00", "Asia/Tokyo"))));
    }

    [Theory]
    [InlineData(RequestKind.Advisory, SupportLanguages.English, "2026-11-24T05:00", "America/Los_Angeles", "2026-11-25T06:00:00")]
    [InlineData(RequestKind.Billing, "ja-jp", "2026-11-24T10:00", "Asia/Tokyo", "2026-11-25T10:00:00")]
    [InlineData(RequestKind.FraudConcern, "fr-fr", "2026-11-27T16:00", "Europe/Paris", "2026-11-30T16:00:00")]
    public void What_is_no_break_fix_is_answered_within_one_business_day_of_the_language(RequestKind kind, string language, string start, string zone, string due)
    {
        foreach (var impact in BusinessImpacts.MostSevereFirst)
        {
            var terms = Policy.For(Case(impact, kind, language))!;

            Assert.Equal(new Goal.BusinessDays(1), terms.Goal);
            Assert.False(terms.IsBestEffort);
            Assert.Equal(due, Text(terms.Calendar, terms.DueFrom(At(start, zone))));
        }
    }

    [Fact]
    public void A_marketplace_product_a_vulnerability_and_what_is_helped_outside_of_the_programme_have_no_promise()
    {
        Assert.Null(Policy.For(Case(family: ProductFamily.Marketplace)));
        Assert.Null(Policy.For(Case() with { IsOutsideProgramme = true }));
        Assert.Null(Policy.For(Case(kind: RequestKind.Vulnerability)));
        Assert.Null(Policy.Promise(Case(family: ProductFamily.Marketplace), DateTimeOffset.UnixEpoch));
        Assert.NotNull(Policy.For(Case(family: ProductFamily.Microsoft365)));
    }

    [Theory]
    [InlineData(SupportRoute.FileThroughApi, true)]
    [InlineData(SupportRoute.FileInPortal, true)]
    [InlineData(SupportRoute.GetAccess, true)]
    [InlineData(SupportRoute.AskProvider, true)]
    [InlineData(SupportRoute.UseOwnPlan, false)]
    [InlineData(SupportRoute.PartnerCenterHelp, false)]
    [InlineData(SupportRoute.SecurityResponse, false)]
    [InlineData(SupportRoute.DynamicsSupport, false)]
    public void The_programme_promises_only_what_leads_to_a_ticket_of_the_programme(SupportRoute route, bool isPromised)
    {
        var draft = Samples.Draft();
        var ticket = Ticket.Prepare(draft, Samples.Way(route, Rule.AzureRole, Place.CustomerAzurePortal), new TicketNumber(1), Samples.Contact, Samples.Aiko, Samples.Now);

        Assert.Equal(isPromised, Policy.For(SlaCase.Of(draft, BusinessImpact.Critical, route)) is not null);
        Assert.Equal(isPromised, Policy.For(SlaCase.Of(ticket, BusinessImpact.Critical)) is not null);
        Assert.NotNull(Policy.For(SlaCase.Of(draft, BusinessImpact.Critical, null)));
    }

    [Theory]
    [InlineData(BusinessImpact.Critical, 1)]
    [InlineData(BusinessImpact.Moderate, 4)]
    [InlineData(BusinessImpact.Minimal, 8)]
    public void Our_own_follow_up_runs_in_the_partners_hours_whoever_helps(BusinessImpact impact, int hours)
    {
        var terms = Policy.FollowUpFor(Case(impact, family: ProductFamily.Marketplace));

        Assert.Equal(new Goal.WorkingDuration(Hours(hours)), terms.Goal);
        Assert.Same(Policy.Partner, terms.Calendar);
        Assert.False(terms.IsBestEffort);
    }

    [Fact]
    public void A_promise_that_is_not_reached_within_ten_years_is_none()
    {
        var terms = new Terms(new Goal.WorkingDuration(Duration.FromDays(10_000)), Utc, IsBestEffort: false);

        Assert.Null(Promise.From(terms, At("2026-01-01T00:00"), "1"));
        Assert.Empty(terms.TimelineFrom(At("2026-01-01T00:00")));
    }

    [Fact]
    public void Rule_29_a_promise_is_kept_in_whole_seconds()
    {
        var promise = Policy.Promise(Case(), new DateTimeOffset(2026, 11, 23, 7, 40, 5, 987, TimeSpan.Zero))!;

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 40, 5, TimeSpan.Zero), promise.DueAt);
        Assert.Equal(At("2026-11-23T07:40:05"), promise.Start);
    }
}
