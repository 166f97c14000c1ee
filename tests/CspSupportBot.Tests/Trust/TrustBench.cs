using System.Collections.Concurrent;
using System.Diagnostics;
using CspSupportBot.Simulators.Identity;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Trust;

/// <summary>One running bot for the whole table of attempts, and a stranger who would like to hear from it.</summary>
public sealed class TrustBench : IAsyncLifetime, IDisposable
{
    private readonly ConcurrentBag<string> hosts = [];
    private readonly ActivityListener listener;

    public TrustBench() => listener = new ActivityListener
    {
        ShouldListenTo = source => source.Name == "System.Net.Http",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        ActivityStopped = request => hosts.Add($"{request.GetTagItem("server.address")}"),
    };

    public TrustingBot Trusting { get; private set; } = null!;

    public TokenService Stranger { get; private set; } = null!;

    /// <summary>The hosts that this process, and so the bot, has sent requests to.</summary>
    public IReadOnlyCollection<string> HostsAsked => hosts;

    public async Task InitializeAsync()
    {
        ActivitySource.AddActivityListener(listener);
        Stranger = await TokenService.StartAsync();

        // All that it says, and more than any operator would ask for: a token must not stand in any of it.
        Trusting = await TrustingBot.StartAsync(settings: [("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), ("Logging:LogLevel:System.Net.Http", "Trace")]);
        foreach (var key in MisusedTokens.Keys)
        {
            Trusting.Tokens.Publish(key);
        }
    }

    public async Task DisposeAsync()
    {
        await Trusting.DisposeAsync();
        await Stranger.DisposeAsync();
    }

    public void Dispose() => listener.Dispose();

    public Attempt NewAttempt() => new(Trusting, Stranger);

    /// <summary>Everything that a turn would leave in the store.</summary>
    public async Task<int> RowsAsync()
    {
        await using var scope = Trusting.Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        return await db.SeenActivities.IgnoreQueryFilters().CountAsync()
            + await db.Profiles.IgnoreQueryFilters().CountAsync()
            + await db.Conversations.IgnoreQueryFilters().CountAsync()
            + await db.State.IgnoreQueryFilters().CountAsync()
            + await db.Outbox.IgnoreQueryFilters().CountAsync();
    }
}
