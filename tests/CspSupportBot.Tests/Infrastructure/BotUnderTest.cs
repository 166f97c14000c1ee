using CspSupportBot.Jobs;
using CspSupportBot.Simulators;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>
/// The whole bot on a real port with a real store, opposite a simulated Teams; only the clock is fake. A warning in
/// its log fails the test, unless the test says that it expects one.
/// </summary>
public sealed class BotUnderTest : IAsyncDisposable
{
    /// <summary>Monday, 23 November 2026, 16:40 in Tokyo.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 7, 40, 0, TimeSpan.Zero);

    private const int MostLooks = 1_000;

    private readonly WebApplicationFactory<Program> factory;
    private readonly TestStore store;
    private readonly bool ownsStore;
    private readonly BotLog log = new();

    private BotUnderTest(
        WebApplicationFactory<Program> factory, TestStore store, TeamsChannelSimulator teams, FakeTimeProvider clock, Action<IServiceCollection>? services, bool ownsStore)
    {
        this.store = store;
        this.ownsStore = ownsStore;
        Teams = teams;
        Clock = clock;
        Agent = teams.AddUser("Aiko Tanaka", timeZone: "Asia/Tokyo");
        Chat = teams.PersonalChat(Agent);
        this.factory = factory.WithWebHostBuilder(host => host.ConfigureTestServices(registered =>
        {
            registered.GoBy(clock);
            registered.AddSingleton<ILoggerProvider>(log);
            services?.Invoke(registered);
        }));
    }

    public TeamsChannelSimulator Teams { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>A member of the helpdesk in Tokyo.</summary>
    public TeamsUser Agent { get; }

    /// <summary>The agent's chat with the bot.</summary>
    public Chat Chat { get; }

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => factory.Services;

    /// <summary>For a look from outside.</summary>
    public TestStore Store => store;

    public IReadOnlyList<string> Warnings => log.Warnings;

    /// <summary>Everything logged at or above the level of `Logging:LogLevel`, which is Warning unless set.</summary>
    public IReadOnlyList<string> LogLines => log.Lines;

    /// <summary>Set by a test that makes something go wrong.</summary>
    public bool ExpectsWarnings { get; set; }

    public static Task<BotUnderTest> StartAsync(params IReadOnlyList<(string Name, string Value)> settings) => StartAsync(_ => settings);

    /// <summary>With settings that depend on who and what there is in Teams, with parts put in place of the bot's own, and on a store that outlives the bot.</summary>
    public static async Task<BotUnderTest> StartAsync(
        Func<TeamsChannelSimulator, IReadOnlyList<(string Name, string Value)>> settings, Action<IServiceCollection>? services = null, TestStore? on = null)
    {
        var clock = new FakeTimeProvider(Start);
        var teams = await TeamsChannelSimulator.StartAsync(time: clock);
        return StartOpposite(teams, clock, settings(teams), services, on);
    }

    /// <summary>Starts opposite a Teams that the test has prepared, and ends it with the bot.</summary>
    public static BotUnderTest StartOpposite(
        TeamsChannelSimulator teams, FakeTimeProvider clock, IReadOnlyList<(string Name, string Value)> settings, Action<IServiceCollection>? services = null, TestStore? on = null)
    {
        var store = on ?? new TestStore();
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSolutionRelativeContentRoot("bot/CspSupportBot", "*.sln");
            host.UseEnvironment("Development");

            // The product names its own port where nobody else does, and would take it from the next test.
            host.UseSetting("urls", "http://127.0.0.1:0");
            foreach (var (name, value) in store.Settings)
            {
                host.UseSetting(name, value);
            }

            host.UseSetting("Logging:LogLevel:Default", "Warning");
            host.UseSetting("LocalTeams:Enabled", "false");

            // A test that lets a day pass does not expect to be told what the next one holds.
            host.UseSetting("Notices:DigestAt", "off");

            // Tests talk faster than people, to a Teams that does not mind.
            host.UseSetting("BotFramework:SendLimits", "none");
            host.UseSetting("BotFramework:TenantLimits", "none");
            host.UseSetting("BotFramework:FirstRetryAfter", "00:00:00.05");

            // Says that nobody's token is checked, which is how a local run is meant.
            host.UseSetting("Logging:LogLevel:Microsoft.Bot.Builder.Integration.AspNet.Core", "Error");
            foreach (var (name, value) in settings)
            {
                host.UseSetting(name, value);
            }
        });
        var bot = new BotUnderTest(factory, store, teams, clock, services, ownsStore: on is null);
        bot.factory.UseKestrel(0);
        bot.factory.StartServer();
        bot.Http = bot.factory.CreateClient();
        teams.BotEndpoint = new Uri(bot.Http.BaseAddress!, "/api/messages");
        return bot;
    }

    /// <summary>Changes a setting while the bot runs.</summary>
    public void Set(string name, string value)
    {
        var configuration = (IConfigurationRoot)Services.GetRequiredService<IConfiguration>();
        configuration[name] = value;
        configuration.Reload();
    }

    /// <summary>Says something and waits for what the bot answers.</summary>
    public async Task<BotMessage> SayAsync(string text, Chat? chat = null)
    {
        var where = chat ?? Chat;
        var delivery = await where.SayAsync(text);
        Assert.True(delivery.IsAccepted, $"{text}: {delivery.Status} {delivery.Failure}");
        // The question before is edited in the same turn, and a ticket's card may be edited as soon as it is there.
        return await where.WaitForReplyAsync(delivery, message => message.Sequence > delivery.SentAfter);
    }

    /// <summary>Says several things, one after another; returns the last answer.</summary>
    public async Task<BotMessage> SayAllAsync(params IReadOnlyList<string> texts)
    {
        BotMessage? last = null;
        foreach (var text in texts)
        {
            last = await SayAsync(text);
        }

        return last!;
    }

    /// <summary>Lets the time pass once no work is going on, so that no lease on it runs out.</summary>
    public async Task AdvanceAtRestAsync(TimeSpan time)
    {
        await RestAsync();
        Clock.Advance(time);
    }

    /// <summary>Waits until everything that is due is done.</summary>
    public async Task RestAsync()
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            await using var scope = Services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<SupportDb>().Outbox.AnyAsync(row => row.State == OutboxState.Waiting && row.DueAt <= Clock.GetUtcNow()))
            {
                break;
            }

            await Task.Delay(10);
        }
    }

    /// <summary>From now on durable work is done when the test says so.</summary>
    public async Task StopDispatcherAsync()
    {
        // Stopped before it has begun it counts as failed, and the host stops with it: it must have had something in hand.
        OutboxRow first = new() { PartnerTenant = "p", Lane = "first", Kind = "nobody's", Payload = "", DueAt = Clock.GetUtcNow() };
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        db.Outbox.Add(first);
        await db.SaveChangesAsync();
        await RestAsync();
        await Services.GetRequiredService<Dispatcher>().StopAsync(CancellationToken.None);
        await db.Outbox.Where(row => row.Lane == first.Lane).ExecuteDeleteAsync();
    }

    /// <summary>Somebody sets the clock; comes back when the bot has noticed.</summary>
    public async Task SetClockAsync(TimeSpan by)
    {
        // Without a look before there is nothing that it could jump from.
        var dispatcher = Services.GetRequiredService<Dispatcher>();
        await dispatcher.RunDueAsync(CancellationToken.None);
        Services.GetRequiredService<FakeTime>().Set(by);
        await dispatcher.RunDueAsync(CancellationToken.None);
    }

    /// <summary>Ends the bot, but neither its Teams nor a store that outlives it: another one may go on with them.</summary>
    public ValueTask StopAsync() => factory.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Traces.Keep("log", LogLines);
        Traces.Keep("teams", Teams.Requests.Select(request => request.Body));
        await Teams.DisposeAsync();
        if (ownsStore)
        {
            store.Dispose();
        }

        Assert.True(ExpectsWarnings || Warnings.Count == 0, string.Join('\n', Warnings));
    }
}
