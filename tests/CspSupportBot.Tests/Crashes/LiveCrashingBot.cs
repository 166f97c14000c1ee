using CspSupportBot.Simulators;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>The bot as a real process between a simulated Teams and a simulated Azure, to be killed over and over on one store. It starts when the first test needs it.</summary>
public sealed class LiveCrashingBot : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(60);

    private readonly TestStore store = new();
    private BotProcess? process;
    private int agents;

    public TeamsChannelSimulator Teams { get; private set; } = null!;

    public LiveAzure Azure { get; private set; } = null!;

    private BotProcess Process => process ?? throw new InvalidOperationException("The bot was never started.");

    public async Task InitializeAsync()
    {
        Teams = await TeamsChannelSimulator.StartAsync();
        Azure = await LiveAzure.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
            Traces.Keep("teams", Teams.Requests.Select(request => request.Body));
        }

        await Teams.DisposeAsync();
        await Azure.DisposeAsync();
    }

    public void Dispose() => store.Dispose();

    /// <summary>A person who has not talked to the bot yet, a bot that runs, and nothing that goes wrong.</summary>
    public async Task<Chat> NewChatAsync()
    {
        Teams.Faults.Clear();
        Azure.Arm.Faults.Clear();
        Azure.Arm.Operations.Usual = new OperationCourse { Takes = TimeSpan.Zero, Polls = 1 };
        if (process is not { IsRunning: true })
        {
            await StartAgainAsync();
        }

        return Teams.PersonalChat(Teams.AddUser($"Agent {++agents}"));
    }

    public Task KillAsync() => Process.Kill9Async();

    public async Task StartAgainAsync()
    {
        if (process is null)
        {
            process = await BotProcess.StartAsync(new BotProcessOptions
            {
                AssemblyPath = Path.Combine(AppContext.BaseDirectory, "CspSupportBot.dll"),
                WorkingDirectory = store.Folder,
                Environment = Settings(),
            });
        }
        else
        {
            await process.RestartAsync();
        }

        Teams.BotEndpoint = Process.MessagesEndpoint;
    }

    /// <summary>Says one line and waits for the answer that the script expects.</summary>
    public static async Task SayAsync(Chat chat, AzureTicketScript.Line line)
    {
        var delivery = await chat.SayAsync(line.Said);
        Assert.True(delivery.IsAccepted, $"{line.Said}: {delivery.Status} {delivery.Failure}");
        await chat.WaitForReplyAsync(delivery, message => message.VisibleText.Contains(line.Asked, StringComparison.Ordinal));
    }

    public static async Task ToSummaryAsync(Chat chat)
    {
        foreach (var line in AzureTicketScript.ToSummary)
        {
            await SayAsync(chat, line);
        }
    }

    /// <summary>Watches the store from outside until the query counts something; @owner is the person.</summary>
    public async Task WaitForStoreAsync(string query, Chat chat)
    {
        using var limit = new CancellationTokenSource(TeamsChannelSimulator.DefaultTimeout);
        while (await store.CountAsync(query, chat.User.Name) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }
    }

    /// <summary>What this person filed at Microsoft; known by the contact's last name.</summary>
    public IReadOnlyList<SupportTicket> AtMicrosoft(Chat chat) => [.. Azure.Arm.Tickets.Where(ticket =>
        ticket.Received[0]["properties"]!["contactDetails"]!["lastName"]!.ToString() == chat.User.Name.Split(' ')[1])];

    /// <summary>Waits for the card that says so, then counts: one card, one filed ticket here, one at Microsoft, with the same number.</summary>
    public async Task AssertOneFiledTicketAsync(Chat chat)
    {
        var card = await chat.WaitForMessageAsync(
            TicketsEverywhere.IsFiledCard, LongestSettling);
        using var http = new HttpClient { BaseAddress = Process.BaseAddress };
        Assert.Equal(["filed"], await TicketsEverywhere.StatesHereAsync(http, chat.User.Name));
        Assert.Contains(Assert.Single(AtMicrosoft(chat)).Number, card.VisibleText);
        Assert.Single(chat.Messages, message => message.VisibleText.Contains(AzureTicketScript.Submit.Asked, StringComparison.Ordinal));
    }

    private Dictionary<string, string?> Settings()
    {
        Dictionary<string, string?> settings = new(CrashSettings.Of(store))
        {
            ["Jobs__SettleAfter"] = "00:00:02",
            ["Connectors__AzureSupport__AttemptTimeout"] = "00:00:05",
            ["Connectors__AzureSupport__CallTimeout"] = "00:00:08",
            ["Logging__LogLevel__CspSupportBot.Connectors"] = "Debug",
        };
        foreach (var (name, value) in Azure.Settings)
        {
            settings[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return settings;
    }
}
