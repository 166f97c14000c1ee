using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Which customer: by name, domain or tenant id; equal names, too many hits, no hit, no access.</summary>
public sealed class CustomerQuestionTests
{
    private const string Unknown = "I know no customer";
    private const string TooMany = "More than 8 customers";
    private const string ChooseOne = "Which of them";
    private const string InThePortal = "portal";
    private const string NoSubscription = "none of the customer's subscriptions";

    [Theory]
    [InlineData("contoso ltd")]
    [InlineData("  CONTOSO   LTD ")]
    [InlineData("ＣＯＮＴＯＳＯ")]
    [InlineData("contoso.onmicrosoft.com")]
    [InlineData("株式会社サンプル商事")]
    [InlineData("ｻﾝﾌﾟﾙ商事")]
    [InlineData("margie's travel")]
    [InlineData("zerowidth")]
    [InlineData("lakowa szklo")]
    public async Task A_customer_is_found_as_people_write_it(string typed)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");

        Assert.Contains(TicketInterview.Asked("family"), (await bot.SayAsync(typed)).VisibleText);
    }

    [Fact]
    public async Task An_unknown_customer_is_quoted_and_asked_for_again()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");

        var reply = await bot.SayAsync("Kontoso Limited");

        Assert.Contains(Unknown, ShownCard.Notice(reply));
        Assert.Contains("Kontoso Limited", ShownCard.Notice(reply));
        Assert.Contains(TicketInterview.Asked("customer"), reply.VisibleText);
        await bot.FileFromAsync("customer");
    }

    [Fact]
    public async Task A_quote_is_never_cut_inside_an_emoji()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");

        var reply = await bot.SayAsync("x" + string.Concat(Enumerable.Repeat("😀", 100)));

        Assert.Contains(Unknown, ShownCard.Notice(reply));
        Assert.DoesNotContain('\uFFFD', reply.Card!.ToJsonString());
    }

    [Theory]
    [InlineData("northwind-traders.example")]
    [InlineData("1")]
    [InlineData("１")]
    public async Task Of_two_customers_with_the_same_name_the_domain_or_the_number_chooses(string choice)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");

        var offered = await bot.SayAsync("Northwind Traders");
        var subscription = await bot.SayAllAsync(choice, "Azure");

        Assert.Contains(ChooseOne, offered.VisibleText);
        Assert.Contains("northwind-traders.example", offered.VisibleText);
        Assert.Contains("northwindtraders.onmicrosoft.com", offered.VisibleText);
        Assert.Contains("Northwind Warehouse", subscription.VisibleText);
    }

    [Fact]
    public async Task A_number_always_means_the_choice_beside_it_on_the_newest_card()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");
        await bot.FileFromAsync("customer");
        await bot.GoToAsync("customer");

        await bot.SayAsync("Northwind Traders");
        var again = await bot.SayAsync("Kontoso Limited");
        await bot.SayAsync("1");

        Assert.Contains("Contoso Ltd", again.VisibleText);
        Assert.DoesNotContain("Northwind", again.VisibleText);
        Assert.Contains("Contoso Production", (await bot.SayAsync("Azure")).VisibleText);
    }

    [Fact]
    public async Task Help_in_the_middle_of_a_choice_shows_the_choice_again()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");

        await bot.SayAllAsync("Northwind Traders", "help");

        Assert.Contains("northwind-traders.example", bot.Chat.LastMessage!.VisibleText);
        Assert.Contains(TicketInterview.Asked("family"), (await bot.SayAsync("2")).VisibleText);
    }

    [Fact]
    public async Task Too_many_hits_ask_for_more_letters()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");

        var reply = await bot.SayAsync("GmbH");

        Assert.Contains(TooMany, ShownCard.Notice(reply));
        Assert.Contains(TicketInterview.Asked("customer"), reply.VisibleText);
    }

    [Theory]
    [InlineData("Fabrikam Inc", "fabrikam.onmicrosoft.com")]
    [InlineData("Litware Inc", "litware.onmicrosoft.com")]
    public async Task A_ticket_of_a_customer_without_access_is_prepared_for_the_portal_of_its_domain(string customer, string domain)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");

        var summary = await bot.SayAllAsync(customer, "Azure", "Production", "B", "It is slow", "Since 9.");
        var prepared = await bot.SayAsync("submit");

        Assert.Contains(InThePortal, summary.VisibleText);
        Assert.Contains($"https://portal.azure.com/{domain}", prepared.Card!.ToJsonString());
        Assert.Contains("CSP-1", prepared.VisibleText);
    }

    [Fact]
    public async Task A_customer_with_one_subscription_is_not_asked_which()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");

        var asked = await bot.SayAllAsync("Adatum Corporation", "Azure");
        var summary = await bot.SayAllAsync("B", "Slow", "It is slow.");

        Assert.Contains(TicketInterview.Asked("impact"), asked.VisibleText);
        Assert.Contains("Adatum Production", summary.VisibleText);
    }

    [Fact]
    public async Task A_customer_without_subscriptions_is_told_so_until_the_ticket_is_dropped()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");

        await bot.SayAllAsync("Proseware", "Azure");
        var again = await bot.SayAsync("Production");
        await bot.SayAsync("cancel");

        Assert.Contains(NoSubscription, ShownCard.Notice(again));
        Assert.Contains(TicketInterview.Asked("customer"), (await bot.SayAsync("new ticket")).VisibleText);
    }

    [Fact]
    public async Task Of_two_subscriptions_with_the_same_name_the_number_chooses()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");
        await bot.SayAllAsync("adventure-works.example", "Azure");

        var asked = await bot.SayAsync("Production");
        var taken = await bot.SayAsync("2");

        Assert.Contains(TicketInterview.Asked("subscription"), asked.VisibleText);
        Assert.Contains(TicketInterview.Asked("impact"), taken.VisibleText);
    }
}
