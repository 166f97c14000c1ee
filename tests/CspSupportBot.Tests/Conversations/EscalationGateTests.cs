using CspSupportBot.Cards;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What must have been checked before a ticket is sent: asked on the form, confirmed by submitting, and remembered.</summary>
public sealed class EscalationGateTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Who_types_confirms_it_by_submitting_and_the_ticket_says_so(string language)
    {
        var agent = shared.Agent(language);

        var summary = await agent.FillInAsync();
        Assert.Contains(agent.Word("CheckBySubmitting"), summary.VisibleText);
        var card = await agent.CommandAsync("CommandSubmit");

        Assert.Contains(agent.Word("CheckConfirmed", agent.Word("CheckClear")), card.VisibleText);
        var ticket = (await agent.TicketAsync("CSP-1"))!;
        Assert.Equal((EscalationCheck.HealthClearAndTried, true), (ticket.EscalationCheck, ticket.IsCheckConfirmedBySubmitting));
    }

    [Theory]
    [InlineData("en", "azure", "https://portal.azure.com/contoso.onmicrosoft.com#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues")]
    [InlineData("ja", "azure", "https://portal.azure.com/contoso.onmicrosoft.com#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues")]
    [InlineData("en", "microsoft 365", "https://portal.office.com/Partner/BeginClientSession.aspx?CTID=bf952955-795f-4e7b-aa13-63d70b052959&CSDEST=ServiceStatus")]
    [InlineData("ja", "microsoft 365", "https://portal.office.com/Partner/BeginClientSession.aspx?CTID=bf952955-795f-4e7b-aa13-63d70b052959&CSDEST=ServiceStatus")]
    public async Task The_summary_leads_to_service_health_in_the_customers_context(string language, string family, string link)
    {
        var agent = await AtSummaryAsync(language, family);

        var health = ShownCard.Elements(agent.Chat.LastCardMessage!.Card, "Action.OpenUrl").Single();

        Assert.Equal((agent.Word("ButtonServiceHealth"), link), (health["title"]!.ToString(), health["url"]!.ToString()));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_form_offers_the_four_answers_and_demands_none(string language)
    {
        var agent = shared.Agent(language);

        var form = await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Production");

        var input = ShownCard.Elements(form.Card, "Input.ChoiceSet").Single(choice => choice["id"]!.ToString() == DetailsCard.Check);
        Assert.Equal(
            [agent.Word("CheckClear"), agent.Word("CheckOutageOver"), agent.Word("CheckOutageGoingOn"), agent.Word("CheckNotYet")],
            input["choices"]!.AsArray().Select(choice => choice!["title"]!.ToString()));
        Assert.Null(input["value"]);
        Assert.NotEqual("true", input["isRequired"]?.ToString());
    }

    [Theory]
    [InlineData("en", EscalationCheck.HealthClearAndTried, "CheckClear")]
    [InlineData("ja", EscalationCheck.OutageOverStillBroken, "CheckOutageOver")]
    [InlineData("en", EscalationCheck.OutageGoingOn, "CheckOutageGoingOn")]
    [InlineData("ja", EscalationCheck.OutageGoingOn, "CheckOutageGoingOn")]
    public async Task An_answer_on_the_form_is_on_the_ticket(string language, EscalationCheck check, string words)
    {
        var agent = await WithFormAsync(language, "B", check);

        var card = await agent.PressAsync(agent.Word("ButtonSubmit"));

        Assert.Contains(agent.Word(words), card.VisibleText);
        var ticket = (await agent.TicketAsync("CSP-1"))!;
        Assert.Equal((check, false), (ticket.EscalationCheck, ticket.IsCheckConfirmedBySubmitting));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Of_an_outage_that_goes_on_it_is_said_that_Microsoft_works_on_it(string language)
    {
        var agent = await WithFormAsync(language, "B", EscalationCheck.OutageGoingOn);

        Assert.Contains(agent.Word("CheckOutageGoingOnMeaning"), agent.Chat.LastCardMessage!.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task What_was_not_checked_is_not_sent_and_nothing_is_lost(string language)
    {
        var agent = await WithFormAsync(language, "B", EscalationCheck.NotYet);
        var before = await agent.DraftAsync();
        var why = agent.Sentence("CheckFirst", "https://portal.azure.com/contoso.onmicrosoft.com#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues");
        Assert.Equal(why, ShownCard.Notice(agent.Chat.LastCardMessage!));

        var again = await agent.CommandAsync("CommandSubmit");

        Assert.Equal(why, ShownCard.Notice(again));
        Assert.DoesNotContain(agent.Word("ButtonSubmit"), CardText.ActionTitles(again.Card));

        Assert.Equal(before, await agent.DraftAsync());
        Assert.Null(await agent.TicketAsync("CSP-1"));
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("ja", false)]
    [InlineData("en", true)]
    [InlineData("ja", true)]
    public async Task Who_has_checked_says_so_and_submits(string language, bool clicks)
    {
        var agent = await WithFormAsync(language, "B", EscalationCheck.NotYet);

        var summary = clicks ? await agent.PressAsync(agent.Word("ButtonChecked")) : await agent.CommandAsync("CommandChecked");
        Assert.Equal(agent.Sentence("CheckNoted"), ShownCard.Notice(summary));
        await agent.CommandAsync("CommandSubmit");

        var ticket = (await agent.TicketAsync("CSP-1"))!;
        Assert.Equal((EscalationCheck.HealthClearAndTried, false), (ticket.EscalationCheck, ticket.IsCheckConfirmedBySubmitting));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Impact_A_is_filed_all_the_same_and_remembered_as_not_checked(string language)
    {
        var agent = await WithFormAsync(language, "A", EscalationCheck.NotYet);

        var card = await agent.PressAsync(agent.Word("ButtonSubmit"));

        Assert.Contains(agent.Word("CheckNotYet"), card.VisibleText);
        Assert.Equal(EscalationCheck.NotYet, (await agent.TicketAsync("CSP-1"))!.EscalationCheck);
    }

    [Theory]
    [InlineData("en", "2", EscalationCheck.OutageOverStillBroken)]
    [InlineData("ja", "3", EscalationCheck.OutageGoingOn)]
    [InlineData("en", "checked", EscalationCheck.HealthClearAndTried)]
    [InlineData("ja", "確認済み", EscalationCheck.HealthClearAndTried)]
    public async Task The_line_is_edited_by_one_of_four_answers(string language, string answer, EscalationCheck check)
    {
        var agent = await AtSummaryAsync(language);

        var asked = await agent.PressAsync(agent.Word("ButtonEditLine", agent.Word("LabelChecks")));
        Assert.Contains(agent.Sentence("CheckAsked"), asked.VisibleText);
        var summary = await agent.SayAsync(answer);

        Assert.Contains(agent.Word("SummaryAsked"), summary.VisibleText);
        Assert.DoesNotContain(agent.Word("CheckBySubmitting"), summary.VisibleText);
        Assert.Equal((check, null), ((await agent.DraftAsync())!.EscalationCheck, (await agent.DraftAsync())!.Editing));
    }

    [Theory]
    [InlineData("en", "customer")]
    [InlineData("ja", "customer")]
    [InlineData("en", "family")]
    [InlineData("ja", "family")]
    public async Task What_was_checked_for_another_customer_or_product_counts_no_more(string language, string part)
    {
        var agent = await WithFormAsync(language, "B", EscalationCheck.HealthClearAndTried);

        await agent.CommandAsync("CommandEdit", part);

        Assert.Null((await agent.DraftAsync())!.EscalationCheck);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_text_prepared_for_the_portal_has_the_line(string language)
    {
        var agent = shared.Agent(language);

        Assert.Contains(agent.Word("CheckConfirmed", agent.Word("CheckClear")), (await agent.PrepareAsync()).VisibleText);
    }

    [Theory]
    [InlineData("en", RequestKind.Advisory)]
    [InlineData("ja", RequestKind.Billing)]
    [InlineData("en", RequestKind.FraudConcern)]
    public async Task What_is_not_broken_needs_no_check(string language, RequestKind kind)
    {
        var agent = await WithFormAsync(language, "C", EscalationCheck.NotYet, kind);
        Assert.DoesNotContain(agent.Word("LabelChecks"), agent.Chat.LastCardMessage!.VisibleText);
        Assert.DoesNotContain(agent.Word("ButtonServiceHealth"), agent.Chat.LastCardMessage!.VisibleText);

        var card = await agent.PressAsync(agent.Word("ButtonSubmit"));

        Assert.DoesNotContain(agent.Word("LabelChecks"), card.VisibleText);
        Assert.Null((await agent.TicketAsync("CSP-1"))!.EscalationCheck);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_marketplace_product_needs_no_check(string language)
    {
        var agent = shared.Agent(language);

        var card = await agent.ReferAsync();

        Assert.DoesNotContain(agent.Word("LabelChecks"), card.VisibleText);
        Assert.Null((await agent.TicketAsync(HelpdeskChat.NumberIn(card)))!.EscalationCheck);
    }

    private async Task<HelpdeskChat> AtSummaryAsync(string language, string family = "azure")
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync(
            $"{agent.Word("CommandNewTicket")} Contoso Ltd {family} B", family == "azure" ? "Contoso Production" : "Exchange Online", "VPN is down", HelpdeskChat.Description);
        return agent;
    }

    private async Task<HelpdeskChat> WithFormAsync(string language, string impact, EscalationCheck check, RequestKind kind = RequestKind.BreakFix)
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure {impact}", "Contoso Production");
        await agent.PressAsync(agent.Word("ButtonNext"), new Dictionary<string, string>
        {
            [DetailsCard.Title] = "VPN is down",
            [DetailsCard.Description] = "Since 9.",
            [DetailsCard.Kind] = $"{kind}",
            [DetailsCard.Check] = $"{check}",
        });
        return agent;
    }
}
