using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Simulators;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Storage.Postgres;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Tests.Crashes;

/// <summary>Two replicas of the bot on one PostgreSQL database, opposite one simulated Teams that speaks to whichever it likes.</summary>
public sealed class Replicas : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly BotProcess[] processes = new BotProcess[2];

    private Replicas(TeamsChannelSimulator teams) => Teams = teams;

    public TeamsChannelSimulator Teams { get; }

    public TestStore Store { get; } = new(StorageOptions.Postgres);

    public int Count => processes.Length;

    /// <param name="settings">Added to what every bot has that is killed.</param>
    public static async Task<Replicas> StartAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        Replicas replicas = new(await TeamsChannelSimulator.StartAsync());
        try
        {
            await replicas.StartAllAsync(settings);
            return replicas;
        }
        catch
        {
            await replicas.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL.</summary>
    public Task KillAsync(int replica) => processes[replica].Kill9Async();

    /// <summary>SIGTERM; returns the exit code when the process has ended.</summary>
    public Task<int> StopAsync(int replica) => processes[replica].StopAsync();

    /// <summary>Returns when it is ready; where the token cuts the wait, it may be anywhere on its way there.</summary>
    public Task StartAgainAsync(int replica, CancellationToken cancellationToken = default) => processes[replica].RestartAsync(cancellationToken: cancellationToken);

    /// <summary>What both have written, for the message of a failed test.</summary>
    public string Output => string.Join("\n-----\n", processes.Select(process => process?.Output));

    /// <summary>Waits until nothing is left to be done but looks at tickets that are planned for later.</summary>
    public async Task SettleAsync(TimeSpan atMost)
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        while (await CountAsync("\"State\" = 'Waiting' AND (\"Kind\" <> 'warn' OR \"DueAt\" <= now())") is > 0 and var left)
        {
            Assert.True(clock.GetElapsedTime(started) < atMost, $"{left} rows still wait after {atMost}.\n{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>How many rows of the outbox are like that.</summary>
    public Task<long> CountAsync(string condition) => Store.CountAsync($"SELECT COUNT(*) FROM \"Outbox\" WHERE {condition}");

    /// <summary>What waits in the lanes of a conversation, and how much waits at all, for the message of a failed test.</summary>
    public async Task<string> DescribeAsync(string conversationId)
    {
        await using var db = OpenStore();
        var rows = await db.Outbox.Where(row => row.Lane.EndsWith(conversationId)).OrderBy(row => row.Id).ToListAsync();
        var waiting = await db.Outbox.CountAsync(row => row.State == OutboxState.Waiting && row.AvailableAt <= TimeProvider.System.GetUtcNow());
        var lines = rows.Select(row =>
            $"{row.Id} {row.Kind} {row.State}, due {row.DueAt:T}, available {row.AvailableAt:T}, starts {row.Starts}, attempts {row.Attempts}, {row.LastError}");
        return $"At {TimeProvider.System.GetUtcNow():T}, {waiting} rows due:\n{string.Join('\n', lines)}\n{Output}";
    }

    /// <summary>How many messages Teams has taken, in the order of their arrival.</summary>
    public IReadOnlyList<RecordedRequest> Taken => [.. Teams.Requests.Where(request => request is { Status: 201 or 202, IsMessage: true })];

    /// <summary>The store, looked at from outside, as the tenant of this Teams.</summary>
    public SupportDb OpenStore()
    {
        var tenant = new PartnerTenant();
        tenant.Enter(Teams.TenantId.ToString());
        return new PostgresSupportDb(new DbContextOptionsBuilder<PostgresSupportDb>().UseNpgsql(Store.ConnectionString).Options, tenant, new OutboxSignal());
    }

    /// <summary>A new person's chat, as the bot knows one in which it was spoken to.</summary>
    public ConversationAddress Introduce(string name)
    {
        var chat = Teams.PersonalChat(Teams.AddUser(name));
        return new ConversationAddress
        {
            PartnerTenant = Teams.TenantId.ToString(),
            ConversationId = chat.Id,
            ChannelId = "msteams",
            ServiceUrl = Teams.ServiceUrl.AbsoluteUri,
            BotId = Teams.Bot.Id,
            ConversationType = "personal",
            PersonId = chat.User.AadObjectId.ToString(),
            LastSeenAt = TimeProvider.System.GetUtcNow(),
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes.OfType<BotProcess>())
        {
            await process.DisposeAsync();
        }

        await Teams.DisposeAsync();
        Store.Dispose();
    }

    private async Task StartAllAsync(IEnumerable<(string Name, string Value)> settings)
    {
        var environment = CrashSettings.Of(Store);

        // Some turns are answered before they end, as they are where backends are slow.
        environment["Turns__AnswerWithin"] = "00:00:03";
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        for (var replica = 0; replica < Count; replica++)
        {
            processes[replica] = await BotProcess.StartAsync(new BotProcessOptions
            {
                AssemblyPath = Path.Combine(AppContext.BaseDirectory, "CspSupportBot.dll"),
                WorkingDirectory = Store.Folder,
                ReadyWithin = Patience,
                Environment = environment,
            });
        }

        // A replica that is down refuses the connection, and Teams comes again.
        Teams.Balancer = () => processes[Random.Shared.Next(Count)].MessagesEndpoint;
    }
}
