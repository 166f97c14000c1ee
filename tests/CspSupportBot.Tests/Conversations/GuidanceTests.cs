using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>A problem that is no matter for a ticket, or not for this partner: the flow turns off as soon as that is known, and loses nothing.</summary>
public sealed class GuidanceTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Without_a_role_in_the_customers_tenant_the_card_says_which_and_whom_to_ask(string language)
    {
        var agent = shared.Agent(language);

        var card = await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Fabrikam Inc microsoft 365 B", "Exchange Online");

        AssertRule(agent, card, Rule.SupportRoleNeeded, "RouteGetAccess");
        Assert.Equal(["https://partner.microsoft.com/dashboard", "https://learn.microsoft.com/partner-center/gdap-least-privileged-roles-by-task"], Links(card));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Who_wants_it_prepared_all_the_same_is_asked_the_rest_and_gets_a_ticket_for_whoever_files_it(string language)
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Fabrikam Inc microsoft 365 B", "Exchange Online");

        await agent.PressAsync(agent.Word("ButtonPrepareAnyway"));
        var card = await agent.SayAllAsync("Mail does not arrive", HelpdeskChat.Description, agent.Word("CommandSubmit"));

        Assert.Contains($"CSP-1 · {agent.Word("StatePreparedElsewhere")}", card.VisibleText);
        Assert.Contains(Rule.SupportRoleNeeded.Id, card.VisibleText);
        var ticket = (await agent.TicketAsync("CSP-1"))!;
        Assert.Equal((SupportRoute.GetAccess, Rule.SupportRoleNeeded.Id, TicketState.Prepared), (ticket.Route, ticket.RuleId, ticket.State));
    }

    [Fact]
    public async Task Back_takes_the_last_answer_back_and_keeps_the_others()
    {
        var agent = shared.Agent();
        await agent.SayAllAsync("new ticket Fabrikam Inc microsoft 365 B", "Exchange Online");

        var again = await agent.SayAsync("back");

        Assert.Contains(agent.Sentence("ServiceAsked"), again.VisibleText);
        var draft = (await agent.DraftAsync())!;
        Assert.Equal(("Fabrikam Inc", ProductFamily.Microsoft365, BusinessImpact.Moderate, null), (draft.CustomerName, draft.Family, draft.Impact, draft.What));
    }

    [Fact]
    public async Task Whatever_else_is_said_loses_nothing_and_shows_the_way_again()
    {
        var agent = shared.Agent();
        await agent.SayAllAsync("new ticket Fabrikam Inc microsoft 365 B", "Exchange Online");

        var again = await agent.SayAsync("hm, please hurry");

        Assert.Contains(agent.Sentence("GuidanceNotUnderstood"), again.VisibleText);
        Assert.Contains(Rule.SupportRoleNeeded.Id, again.VisibleText);
        Assert.Equal("Exchange Online", (await agent.DraftAsync())!.What);
    }

    [Fact]
    public async Task Expired_access_is_told_from_access_that_never_was()
    {
        var agent = shared.Agent();

        var card = await agent.SayAllAsync("new ticket Litware Inc microsoft 365 B", "Exchange Online");

        AssertRule(agent, card, Rule.AccessEnded, "RouteGetAccess");
    }

    [Fact]
    public async Task Finance_and_operations_are_sent_to_Lifecycle_Services_even_with_full_access()
    {
        var agent = shared.Agent();

        var card = await agent.SayAllAsync("new ticket Contoso Ltd microsoft 365 B", "Dynamics 365 Finance");

        AssertRule(agent, card, Rule.FinanceAndOperations, "RouteDynamicsSupport");
        Assert.Contains("https://lcs.dynamics.com", Links(card));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_security_hole_is_sent_to_the_response_center_as_soon_as_the_form_says_so(string language)
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Production");

        var card = await agent.PressAsync(agent.Word("ButtonNext"), Form("Vulnerability"));

        AssertRule(agent, card, Rule.Vulnerability, "RouteSecurityResponse");
        Assert.Equal("Anybody can read the tokens", (await agent.DraftAsync())!.Title);
    }

    [Fact]
    public async Task A_kind_that_is_corrected_on_the_summary_is_judged_anew()
    {
        var agent = shared.Agent();
        await agent.SayAllAsync("new ticket Contoso Ltd microsoft 365 B", "Dynamics 365 Sales", "A licence is missing", HelpdeskChat.Description, "edit kind");

        var card = await agent.PressAsync(agent.Word("ButtonNext"), Form("Billing"));

        AssertRule(agent, card, Rule.DynamicsCommerce, "RouteDynamicsSupport");
    }

    [Fact]
    public async Task A_form_with_a_mistake_that_also_names_a_security_hole_leads_on_and_not_in_a_circle()
    {
        var agent = shared.Agent();
        await agent.SayAllAsync("new ticket Contoso Ltd azure B", "Contoso Production");
        var wrong = Form("Vulnerability");
        wrong["contactPhone"] = "call me";

        var card = await agent.PressAsync(agent.Word("ButtonNext"), wrong);
        var form = await agent.PressAsync(agent.Word("ButtonPrepareAnyway"));
        var summary = await agent.PressAsync(agent.Word("ButtonNext"), Form("Vulnerability"));

        AssertRule(agent, card, Rule.Vulnerability, "RouteSecurityResponse");
        Assert.Contains("Anybody can read the tokens", form.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(TicketInterview.Asked("summary"), summary.VisibleText);
    }

    [Fact]
    public async Task Back_from_a_security_hole_leads_to_the_form_with_everything_in_it()
    {
        var agent = shared.Agent();
        await agent.SayAllAsync("new ticket Contoso Ltd azure B", "Contoso Production");
        await agent.PressAsync(agent.Word("ButtonNext"), Form("Vulnerability"));

        var form = await agent.SayAsync("back");

        Assert.Contains("Anybody can read the tokens", form.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_says_by_which_rule_it_goes_where_it_goes()
    {
        var agent = shared.Agent();

        var summary = await agent.SayAllAsync("new ticket Contoso Ltd microsoft 365 B", "Exchange Online", "Mail does not arrive", HelpdeskChat.Description);

        Assert.Contains(Rule.NoInterface.Id, summary.VisibleText);
    }

    private static void AssertRule(HelpdeskChat agent, BotMessage card, Rule rule, string route)
    {
        Assert.Contains(agent.Word(route), card.VisibleText);
        Assert.Contains(rule.Id, card.VisibleText);
        Assert.Contains(agent.RuleText(rule.Name), card.VisibleText);
        Assert.Contains(agent.RuleText($"{rule.Name}Remedy"), card.VisibleText);
    }

    private static Dictionary<string, string> Form(string kind) => new()
    {
        ["title"] = "Anybody can read the tokens",
        ["description"] = "Through the search.",
        ["kind"] = kind,
        ["contactPhone"] = "+81 3 1234 5678",
    };

    private static IEnumerable<string> Links(BotMessage card) =>
        card.Card!["actions"]!.AsArray().Where(action => action!["type"]!.ToString() == "Action.OpenUrl").Select(action => action!["url"]!.ToString());
}
