using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Simulators;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>
/// The bot as a real process opposite a simulated Teams. All tests of the collection kill it over and over on one store,
/// one after another, each with an agent of its own.
/// </summary>
public sealed class CrashingBot : IAsyncLifetime, IDisposable
{
    private const string UsualAnswer = "00:00:10";
    private const string UsualWarning = "0.5";

    private readonly TestStore store = new();
    private BotProcess? process;
    private EmbeddedFault fault;
    private string answerWithin = UsualAnswer;
    private string warnAt = UsualWarning;
    private bool isReady;
    private int agents;

    public TeamsChannelSimulator Teams { get; private set; } = null!;

    private BotProcess Process => process ?? throw new InvalidOperationException("The bot was never started.");

    public async Task InitializeAsync()
    {
        Teams = await TeamsChannelSimulator.StartAsync();
        process = await BotProcess.StartAsync(new BotProcessOptions
        {
            AssemblyPath = Path.Combine(AppContext.BaseDirectory, "CspSupportBot.dll"),
            WorkingDirectory = store.Folder,
            ReadyWithin = TimeSpan.FromSeconds(30),
            Environment = Settings(EmbeddedFault.None),
        });
        Teams.BotEndpoint = process.MessagesEndpoint;
        isReady = true;
    }

    public async Task DisposeAsync()
    {
        await Process.DisposeAsync();
        Traces.Keep("teams", Teams.Requests.Select(request => request.Body));
        await Teams.DisposeAsync();
    }

    public void Dispose() => store.Dispose();

    /// <summary>A person who has not talked to the bot yet, and a bot that runs.</summary>
    /// <param name="withFault">What the backend does wrong.</param>
    /// <param name="answersWithin">When Teams gets its answer, although the turn goes on.</param>
    /// <param name="warnsAt">The share of the time until a deadline at which the first warning comes.</param>
    public async Task<Chat> NewChatAsync(EmbeddedFault withFault = EmbeddedFault.None, string answersWithin = UsualAnswer, string warnsAt = UsualWarning)
    {
        Teams.Faults.Clear();
        if (!isReady || fault != withFault || answerWithin != answersWithin || warnAt != warnsAt)
        {
            (answerWithin, warnAt) = (answersWithin, warnsAt);
            await StartAgainAsync(withFault);
        }

        return Teams.PersonalChat(Teams.AddUser($"Agent {++agents}"));
    }

    /// <summary>SIGKILL.</summary>
    public Task KillAsync()
    {
        isReady = false;
        return Process.Kill9Async();
    }

    /// <summary>SIGTERM; returns the exit code when the process has ended.</summary>
    public Task<int> StopAsync()
    {
        isReady = false;
        return Process.StopAsync();
    }

    /// <summary>Starts on the same store; kills first what still runs.</summary>
    public async Task StartAgainAsync(EmbeddedFault withFault = EmbeddedFault.None, CancellationToken cancellationToken = default)
    {
        fault = withFault;
        isReady = false;
        await Process.RestartAsync(Settings(withFault), cancellationToken);
        Teams.BotEndpoint = Process.MessagesEndpoint;
        isReady = true;
    }

    /// <summary>Kills it while a call to Teams stands at the gate; returns what became of the message that led there.</summary>
    public async Task<Delivery> KillAtAsync(FaultGate gate, Task<Delivery> sending)
    {
        await gate.Reached.WaitAsync(TeamsChannelSimulator.DefaultTimeout);
        await KillAsync();
        gate.Open();
        return await sending;
    }

    /// <summary>Says one line and waits for the answer that the script expects.</summary>
    public async Task SayAsync(Chat chat, AzureTicketScript.Line line)
    {
        var delivery = await chat.SayAsync(line.Said);
        Assert.True(delivery.IsAccepted, $"{line.Said}: {delivery.Status} {delivery.Failure}");
        await chat.WaitForReplyAsync(delivery, message => message.VisibleText.Contains(line.Asked, StringComparison.Ordinal));
    }

    public async Task SayAllAsync(Chat chat, IEnumerable<AzureTicketScript.Line> lines)
    {
        foreach (var line in lines)
        {
            await SayAsync(chat, line);
        }
    }

    public Task<long> CountAtBackendAsync(Chat chat) => TicketsEverywhere.CountAtBackendAsync(store, chat.User.Name);

    /// <summary>How many pieces of work somebody holds.</summary>
    public Task<long> CountLeasesAsync() =>
        store.CountAsync("SELECT COUNT(*) FROM Outbox WHERE State = 'Waiting' AND LeasedUntil IS NOT NULL");

    public Task<long> CountAsync(string query, Chat chat) => store.CountAsync(query, chat.User.Name);

    /// <summary>Puts the store into a state that a kill at a bad moment leaves behind.</summary>
    public Task ChangeStoreAsync(string statement) => store.ExecuteAsync(statement);

    /// <summary>A process tells nobody what it does to its store, so the file is watched until the query counts something.</summary>
    public Task WaitForStoreAsync(string query, Chat chat) => WaitUntilAsync(async () => await CountAsync(query, chat) > 0);

    public async Task WaitUntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TeamsChannelSimulator.DefaultTimeout);
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }
    }

    /// <summary>Waits for the card that says so, then counts: one filed ticket here, one at the backend.</summary>
    public async Task AssertOneFiledTicketAsync(Chat chat)
    {
        await chat.WaitForMessageAsync(
            TicketsEverywhere.IsFiledCard, TimeSpan.FromSeconds(40));
        using var http = new HttpClient { BaseAddress = Process.BaseAddress };
        Assert.Equal(["filed"], await TicketsEverywhere.StatesHereAsync(http, chat.User.Name));
        Assert.Equal(1, await CountAtBackendAsync(chat));
    }

    private Dictionary<string, string?> Settings(EmbeddedFault withFault) => new(CrashSettings.Of(store))
    {
        ["Turns__AnswerWithin"] = answerWithin,
        ["Sla__WarnAt__0"] = warnAt,
        ["Connectors__Embedded__Fault"] = withFault.ToString(),
        ["Jobs__FirstRetryAfter"] = withFault is EmbeddedFault.None ? "00:00:00.1" : "00:00:01",
    };
}

/// <summary>Keeps the tests that kill processes apart from each other: the machine starts one bot at a time.</summary>
[CollectionDefinition(Name)]
public sealed class CrashGroup : ICollectionFixture<CrashingBot>, ICollectionFixture<LiveCrashingBot>
{
    public const string Name = "Crashes";
}
