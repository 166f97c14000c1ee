using CspSupportBot.Domain;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What a person's day holds, told on the morning of each working day; it is Monday, 16:40 in Tokyo.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private static readonly TimeSpan UntilMorning = new(15, 50, 0);

    private BotUnderTest bot = null!;

    public async Task InitializeAsync() => bot = await BotUnderTest.StartAsync(
        ("Jobs:PollInterval", "00:00:00.1"), ("Notices:DigestAt", "08:30"), ("Sla:WarnAt:0", "10"));

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task It_comes_on_the_next_working_morning_by_the_persons_own_clock_and_once(string language)
    {
        var agent = Agent(language);
        var number = await agent.FileAsync("C", "Still not answered");
        await agent.CommandAsync("CommandRemind", $"{agent.Word("TomorrowAtNine")} call Ada");
        var last = await agent.CommandAsync("CommandWait", $"{HelpdeskChat.NumberIn(await agent.PrepareAsync())} customer");
        await bot.AdvanceAtRestAsync(UntilMorning - TimeSpan.FromMinutes(1));
        await bot.RestAsync();
        var before = agent.Chat.Messages[^1];

        await bot.AdvanceAtRestAsync(TimeSpan.FromMinutes(1));
        var digest = await agent.Chat.WaitForMessageAsync(message => message.VisibleText.StartsWith(agent.Word("DigestHeading", "|").Split('|')[0], StringComparison.Ordinal));
        await bot.RestAsync();

        Assert.Contains(agent.Word("DigestResponses"), digest.VisibleText);
        Assert.Contains(number, digest.VisibleText);
        Assert.Contains("call Ada", digest.VisibleText);
        Assert.True(digest.Sequence > before.Sequence);
        Assert.True(last.Sequence < digest.Sequence);
        Assert.Equal(1, await CountAsync("digest", waitingOnly: true));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_say_nothing_comes()
    {
        var agent = Agent("en");
        var said = await agent.SayAsync("help");

        await bot.AdvanceAtRestAsync(UntilMorning + TimeSpan.FromMinutes(1));
        await bot.RestAsync();

        Assert.Empty(agent.After(said));
        Assert.Equal("Nothing of yours is due today, and nothing waits.", (await agent.SayAsync("digest")).Text);
    }

    [Theory]
    [InlineData("en", "digest 9:00", "09:00", "tomorrow 09:00 JST")]
    [InlineData("en", "digest at 7am", "07:00", "tomorrow 07:00 JST")]
    [InlineData("en", "digest 17:30", "17:30", "today 17:30 JST")]
    [InlineData("ja", "ダイジェスト ９：００", "09:00", "明日 09:00 JST")]
    [InlineData("ja", "ダイジェスト 7時半", "07:30", "明日 07:30 JST")]
    public async Task A_person_chooses_another_time(string language, string said, string time, string next)
    {
        var agent = Agent(language);
        await agent.FileAsync("C");

        Assert.Equal(agent.Sentence("DigestChosen", time, next), (await agent.SayAsync(said)).Text);
        await agent.SayAsync("help");

        Assert.Equal(time, (await agent.ProfileAsync()).DigestAt);
    }

    [Theory]
    [InlineData("en", "digest off")]
    [InlineData("ja", "ダイジェスト オフ")]
    public async Task Or_none_at_all(string language, string said)
    {
        var agent = Agent(language);
        await agent.FileAsync("C");

        var stopped = await agent.SayAsync(said);

        Assert.Equal(agent.Sentence("DigestStopped"), stopped.Text);
        await bot.AdvanceAtRestAsync(UntilMorning + TimeSpan.FromMinutes(1));
        await bot.RestAsync();
        Assert.Empty(agent.After(stopped));
        Assert.Equal(agent.Sentence("DigestUsage"), (await agent.CommandAsync("CommandDigest", "???")).Text);
    }

    [Fact]
    public async Task It_follows_a_person_into_another_time_zone()
    {
        var agent = Agent("en");
        await agent.FileAsync("C");
        Assert.Equal(BotUnderTest.Start + UntilMorning, (await agent.ProfileAsync()).DigestDue);
        var activity = agent.Chat.NewActivity("message");
        activity["text"] = "help";
        activity["localTimezone"] = "Europe/London";

        var said = await agent.DeliverAsync(activity);

        // It is 7:40 there.
        var morning = BotUnderTest.Start + TimeSpan.FromMinutes(50);
        Assert.Equal(morning, (await agent.ProfileAsync()).DigestDue);
        await bot.AdvanceAtRestAsync(TimeSpan.FromMinutes(50));
        await agent.Chat.WaitForMessageAsync(message => message.Sequence > said.Sequence && message.VisibleText.StartsWith("Your day", StringComparison.Ordinal));
        await bot.AdvanceAtRestAsync(UntilMorning - TimeSpan.FromMinutes(50));
        await bot.RestAsync();
        Assert.Single(agent.After(said));
    }

    [Fact]
    public async Task It_is_too_late_for_one_in_the_afternoon_and_the_next_comes_at_its_time()
    {
        var agent = Agent("en");
        var said = await agent.SayAllAsync("isv Tailspin Backup", "track p01-tailspin-backup", "Contoso Ltd");
        await bot.RestAsync();
        await bot.StopDispatcherAsync();

        bot.Clock.Advance(UntilMorning + TimeSpan.FromHours(7));
        await bot.Services.GetRequiredService<CspSupportBot.Jobs.Dispatcher>().RunDueAsync(CancellationToken.None);

        Assert.DoesNotContain(agent.After(said), message => message.VisibleText.StartsWith("Your day", StringComparison.Ordinal));
        Assert.Equal(BotUnderTest.Start + UntilMorning + TimeSpan.FromDays(1), (await agent.ProfileAsync()).DigestDue);
    }

    private HelpdeskChat Agent(string language) => HelpdeskChat.Of(bot, Tongue.Of(language), bot.Teams.TenantId, "Aiko Tanaka", "Asia/Tokyo");

    private async Task<int> CountAsync(string kind, bool waitingOnly)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter($"{bot.Teams.TenantId}");
        return await scope.ServiceProvider.GetRequiredService<SupportDb>().Outbox.CountAsync(row => row.Kind == kind && (!waitingOnly || row.State == OutboxState.Waiting));
    }
}
