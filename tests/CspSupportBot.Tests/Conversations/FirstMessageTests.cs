using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What "new ticket" already names is taken; what is ambiguous is asked.</summary>
public sealed class FirstMessageTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("new ticket Contoso azure A")]
    [InlineData("new ticket Contoso Ltd Azure critical")]
    [InlineData("new ticket azure Contoso A")]
    [InlineData("new ticket critical azure contoso.onmicrosoft.com")]
    [InlineData("new ticket contoso sev A azure")]
    [InlineData("NEW TICKET CONTOSO LTD AZURE a")]
    [InlineData("新規チケット Contoso azure A")]
    [InlineData("新規チケット　Ｃｏｎｔｏｓｏ　アジュール　重大")]
    [InlineData("新規チケット 重大度 A Contoso Ltd Azure")]
    [InlineData("new ticket bf952955-795f-4e7b-aa13-63d70b052959 azure A")]
    public async Task Customer_family_and_impact_are_taken_in_any_order_and_the_rest_is_asked(string said)
    {
        var agent = shared.Agent();

        var question = await agent.SayAsync(said);

        Assert.Contains(agent.Sentence("SubscriptionAsked"), question.VisibleText);
        await AssertDraftAsync(agent, "Contoso Ltd", ProductFamily.Azure, BusinessImpact.Critical);
    }

    [Theory]
    [InlineData("new ticket azure", null, ProductFamily.Azure, null, "CustomerAsked")]
    [InlineData("new ticket microsoft 365", null, ProductFamily.Microsoft365, null, "CustomerAsked")]
    [InlineData("new ticket B", null, null, BusinessImpact.Moderate, "CustomerAsked")]
    [InlineData("new ticket severity c", null, null, BusinessImpact.Minimal, "CustomerAsked")]
    [InlineData("new ticket Contoso", "Contoso Ltd", null, null, "FamilyAsked")]
    [InlineData("new ticket Contoso B", "Contoso Ltd", null, BusinessImpact.Moderate, "FamilyAsked")]
    [InlineData("new ticket Contoso Dynamics 365", "Contoso Ltd", ProductFamily.Microsoft365, null, "ServiceAsked")]
    [InlineData("new ticket Contoso marketplace", "Contoso Ltd", ProductFamily.Marketplace, null, "ProductAsked")]
    [InlineData("新規チケット 株式会社サンプル商事", "株式会社サンプル商事", null, null, "FamilyAsked")]
    [InlineData("新規チケット サンプル商事 azure 軽微", "株式会社サンプル商事", ProductFamily.Azure, BusinessImpact.Minimal, "SubscriptionAsked")]
    public async Task What_is_not_named_is_asked(string said, string? customer, ProductFamily? family, BusinessImpact? impact, string asked)
    {
        var agent = shared.Agent();

        var question = await agent.SayAsync(said);

        Assert.Contains(agent.Sentence(asked), question.VisibleText);
        await AssertDraftAsync(agent, customer, family, impact);
    }

    [Theory]
    [InlineData("Azure Coast Hotels", "Azure Coast Hotels", null, null)]
    [InlineData("Azure Coast Hotels azure B", "Azure Coast Hotels", ProductFamily.Azure, BusinessImpact.Moderate)]
    [InlineData("Azure Coast Hotels B", "Azure Coast Hotels", null, BusinessImpact.Moderate)]
    [InlineData("A & B <x>", "A & B <x>", null, null)]
    [InlineData("A & B <x> azure C", "A & B <x>", ProductFamily.Azure, BusinessImpact.Minimal)]
    [InlineData("Cancel & Sons", "Cancel & Sons", null, null)]
    [InlineData("O'Brien & Daughters microsoft 365 A", "O'Brien & Daughters", ProductFamily.Microsoft365, BusinessImpact.Critical)]
    [InlineData("<at>Everyone</at> Travel azure", "<at>Everyone</at> Travel", ProductFamily.Azure, null)]
    [InlineData("7 Days & 7 Nights", "7 Days & 7 Nights", null, null)]
    public async Task A_customers_name_may_contain_what_looks_like_a_family_or_an_impact(string said, string customer, ProductFamily? family, BusinessImpact? impact)
    {
        var agent = shared.Agent();

        await agent.SayAsync($"new ticket {said}");

        await AssertDraftAsync(agent, customer, family, impact);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Several_customers_of_that_name_are_asked_about_and_the_rest_is_kept(string language)
    {
        var agent = shared.Agent(language);

        var question = await agent.CommandAsync("CommandNewTicket", "Northwind Traders azure A");

        Assert.Contains(agent.Sentence("FirstMessageSeveral", "Northwind Traders"), question.VisibleText);
        Assert.Contains(agent.Sentence("CustomerAsked"), question.VisibleText);
        await AssertDraftAsync(agent, null, ProductFamily.Azure, BusinessImpact.Critical);
        Assert.Contains(agent.Sentence("SubscriptionAsked"), (await agent.SayAsync("northwind-traders.example")).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Several_customers_of_that_name_are_offered_to_choose_from(string language)
    {
        var agent = shared.Agent(language);
        var question = await agent.CommandAsync("CommandNewTicket", "Northwind Traders azure A");

        Assert.Contains("northwind-traders.example", question.VisibleText);
        await agent.SayAsync("2");

        Assert.Equal("Northwind Traders", (await agent.DraftAsync())!.CustomerName);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Two_letters_that_fit_one_customer_only_are_confirmed(string language)
    {
        var agent = shared.Agent(language);

        var inFirstMessage = await agent.CommandAsync("CommandNewTicket", "bl azure");
        await agent.CommandAsync("CommandStartOver");
        var asAnswer = await agent.SayAsync("bl");

        Assert.All([inFirstMessage, asAnswer], message =>
        {
            Assert.Contains(agent.Sentence("CustomerThis", "bl"), message.VisibleText);
            Assert.Contains("Blue Yonder Airlines", message.VisibleText);
        });
        Assert.Null((await agent.DraftAsync())!.CustomerName);
        await agent.SayAsync("1");
        Assert.Equal("Blue Yonder Airlines", (await agent.DraftAsync())!.CustomerName);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task An_unknown_customer_is_quoted_and_asked_for_and_the_rest_is_kept(string language)
    {
        var agent = shared.Agent(language);

        var question = await agent.CommandAsync("CommandNewTicket", "Nobody <at>& Co</at> azure A");

        Assert.Contains(agent.Sentence("CustomerUnknown", "Nobody <at>& Co</at>"), question.VisibleText);
        await AssertDraftAsync(agent, null, ProductFamily.Azure, BusinessImpact.Critical);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Five_messages_file_a_ticket_whose_customer_family_and_impact_are_named_first(string language)
    {
        var agent = shared.Agent(language);

        await agent.SayAllAsync(
            $"{agent.Word("CommandNewTicket")} Contoso azure A", "Contoso Production", "VPN is down", HelpdeskChat.Description, agent.Word("CommandSubmit"));

        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($"CSP-1 · {agent.Word("StateFiled")}", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Eight_messages_file_a_ticket_otherwise(string language)
    {
        var agent = shared.Agent(language);

        await agent.SayAllAsync(
            agent.Word("CommandNewTicket"), "Contoso", "Azure", "Contoso Test", agent.Word("ImpactModerate"), "VPN is down", HelpdeskChat.Description, agent.Word("CommandSubmit"));

        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($"CSP-1 · {agent.Word("StateFiled")}", StringComparison.Ordinal));
    }

    private static async Task AssertDraftAsync(HelpdeskChat agent, string? customer, ProductFamily? family, BusinessImpact? impact)
    {
        var draft = await agent.DraftAsync();
        Assert.Equal((customer, family, impact), (draft!.CustomerName, draft.Family, draft.Impact));
    }
}
