using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Tests.Conversations;

/// <summary>How a deadline was counted. It is Monday, 23 November 2026, 16:40 in Tokyo, where that is a national holiday.</summary>
public sealed class WhyCommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task English_support_counts_round_the_clock(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync("B");

        var why = (await agent.CommandAsync("CommandWhy", number)).VisibleText;

        Assert.Contains(agent.Word("DueAt", agent.Word("MomentToday", "20:40", "JST")), why);
        Assert.Contains(agent.Word("TermsRoundTheClock", agent.Word("HourMany", 4)), why);
        Assert.Contains(agent.Word("WhyCounted", agent.Word("HourMany", 4)), why);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Another_language_counts_inside_its_business_hours_without_holidays(string language)
    {
        var agent = await SubmitAsync(language, RequestKind.BreakFix);

        var why = (await agent.CommandAsync("CommandWhy", "CSP-1")).VisibleText;

        Assert.Contains(agent.Word("DueAt", agent.Word("MomentTomorrow", "13:00", "JST")), why);
        Assert.Contains(agent.Word("TermsInHours", agent.Word("HourMany", 4), "日本語"), why);
        Assert.Contains(agent.Word("WhyHoliday", language == Languages.Japanese ? "勤労感謝の日" : "Labour Thanksgiving Day"), why);
        Assert.Contains(agent.Word("WhyClosed"), why);
        Assert.Contains(agent.Word("WhyCounted", agent.Word("HourMany", 4)), why);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_ticket_says_beside_its_deadline_whether_it_is_best_effort(string language)
    {
        var japanese = await SubmitAsync(language, RequestKind.BreakFix);
        var english = shared.Agent(language);
        var number = await english.FileAsync("B");

        Assert.Contains(japanese.Word("BestEffort"), (await japanese.CommandAsync("CommandTicket", "CSP-1")).VisibleText);
        Assert.DoesNotContain(english.Word("BestEffort"), (await english.CommandAsync("CommandTicket", number)).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task What_is_no_break_fix_has_one_business_day(string language)
    {
        var agent = await SubmitAsync(language, RequestKind.Billing);

        var why = (await agent.CommandAsync("CommandWhy", "CSP-1")).VisibleText;

        Assert.Contains(agent.Word("TermsBusinessDay", "日本語"), why);
        Assert.Contains(agent.Word("DueAt", agent.Word("MomentTomorrow", "16:40", "JST")), why);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_clock_that_does_not_run_says_so(string language)
    {
        var agent = shared.Agent(language);
        var prepared = HelpdeskChat.NumberIn(await agent.PrepareAsync());
        var referred = HelpdeskChat.NumberIn(await agent.ReferAsync());

        Assert.Equal(agent.Sentence("WhyNotRunning", prepared, agent.Word("StatePrepared")), (await agent.CommandAsync("CommandWhy", prepared)).Text);
        Assert.Equal(agent.Sentence("ChangeVendorHelps", referred), (await agent.CommandAsync("CommandWhy", referred)).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_deadline_that_an_earlier_policy_gave_stands_until_the_impact_changes_and_says_so(string language)
    {
        await using var bot = await StartWithPolicyOfNowAsync();
        var agent = HelpdeskChat.Of(bot, Tongue.Of(language), Guid.NewGuid(), "Aiko Tanaka", "Asia/Tokyo");
        var number = await agent.FileAsync("B");
        bot.Set("Sla:Targets:Moderate", "01:00:00");

        var why = (await agent.CommandAsync("CommandWhy", number)).VisibleText;
        await agent.CommandAsync("CommandSeverity", $"{number} A");
        var afterwards = (await agent.CommandAsync("CommandWhy", number)).VisibleText;

        Assert.Contains(agent.Word("DueAt", agent.Word("MomentToday", "20:40", "JST")), why);
        Assert.Contains(agent.Word("WhyOtherPolicy", agent.Word("MomentToday", "17:40", "JST")), why);
        Assert.DoesNotContain(agent.Word("WhyOtherPolicy", "{0}").Split("{0}")[0], afterwards);
        Assert.Contains(agent.Word("DueAt", agent.Word("MomentToday", "18:40", "JST")), afterwards);
    }

    [Fact]
    public async Task A_deadline_keeps_the_version_of_the_policy_that_gave_it_whoever_filed_the_ticket()
    {
        await using var bot = await StartWithPolicyOfNowAsync();
        var agent = HelpdeskChat.Of(bot, Tongue.English, Guid.NewGuid(), "Aiko Tanaka", "Asia/Tokyo");
        async Task<string?> VersionAsync(string number) => (await agent.TicketAsync(number))!.PolicyVersion;
        var first = bot.Services.GetRequiredService<SlaPolicy>().Version;
        var filed = await agent.FileAsync();
        var prepared = HelpdeskChat.NumberIn(await agent.PrepareAsync());
        Assert.Equal((first, null), (await VersionAsync(filed), await VersionAsync(prepared)));

        bot.Set("Sla:Targets:Moderate", "01:00:00");
        var second = bot.Services.GetRequiredService<SlaPolicy>().Version;
        await agent.CommandAsync("CommandNumber", $"{prepared} 2611230010000001");
        Assert.Equal((first, second), (await VersionAsync(filed), await VersionAsync(prepared)));

        await agent.CommandAsync("CommandSeverity", $"{filed} A");
        Assert.Equal(second, await VersionAsync(filed));
        Assert.NotEqual(first, second);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_deadline_on_a_ticket_explains_itself_by_a_click(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync("A");
        await agent.CommandAsync("CommandTicket", number);

        var why = await agent.PressAsync(agent.Word("ButtonWhy"));

        Assert.Contains(agent.Word("WhyCounted", agent.Word("HourMany", 2)), why.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Each_impact_shows_the_deadline_that_it_brings(string language)
    {
        var agent = shared.Agent(language);

        var impact = (await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure", "Contoso Production")).VisibleText;

        Assert.Contains(agent.Word("MomentToday", "18:40", "JST"), impact);
        Assert.Contains(agent.Word("MomentToday", "20:40", "JST"), impact);
        Assert.Contains(agent.Word("MomentTomorrow", "00:40", "JST"), impact);
    }

    // The policy is read once, at the start; this bot reads it each time, which spares a restart.
    private static Task<BotUnderTest> StartWithPolicyOfNowAsync() => BotUnderTest.StartAsync(_ => [], services => services.AddTransient(
        provider => PolicyReader.Read(provider.GetRequiredService<IOptionsMonitor<SlaOptions>>().CurrentValue, "Etc/UTC")));

    private async Task<HelpdeskChat> SubmitAsync(string language, RequestKind kind)
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Production");
        await agent.PressAsync(agent.Word("ButtonNext"), new Dictionary<string, string>
        {
            [DetailsCard.Title] = "VPN is down",
            [DetailsCard.Description] = "Since 9.",
            [DetailsCard.Kind] = $"{kind}",
            [DetailsCard.Language] = "ja-jp",
        });
        await agent.PressAsync(agent.Word("ButtonSubmit"));
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($"CSP-1 · {agent.Word("StateFiled")}", StringComparison.Ordinal));
        return agent;
    }
}
