using CspSupportBot.Domain.Operations;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Desk;

/// <summary>Whether the bot can work, for the operator's probes.</summary>
public sealed partial class ReadinessDesk(SupportDb db, Outbox outbox, IEnumerable<IReadinessCheck> checks, IOptions<StorageOptions> options, TimeProvider clock, ILogger<ReadinessDesk> logger)
{
    public async Task<Readiness> CheckAsync(CancellationToken cancellationToken)
    {
        List<string> problems = [];
        foreach (var check in checks)
        {
            if (await check.FindProblemAsync(cancellationToken) is { } problem)
            {
                problems.Add($"{check.Name}: {problem}");
            }
        }

        try
        {
            var isMigrated = !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
            if (!isMigrated)
            {
                return new Readiness("the store's schema is older than this version", 0, TimeSpan.Zero, problems);
            }

            var lag = await outbox.LagAsync(clock.GetUtcNow(), cancellationToken);
            if (lag > options.Value.UnreadyLag)
            {
                problems.Add($"work: the oldest piece of durable work has been due for {lag:c}; look in the log why nobody does it");
            }

            return new Readiness("ok", await outbox.CountParkedAsync(cancellationToken), lag, problems);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            StoreUnreachable(failure);
            return new Readiness("the store can't be reached", 0, TimeSpan.Zero, problems);
        }
    }

    [LoggerMessage(LogLevel.Error, "The store can't be reached")]
    private partial void StoreUnreachable(Exception failure);
}

/// <param name="Store">"ok", or what is wrong with the store.</param>
/// <param name="ParkedWork">Pieces of durable work that were given up; a person must look at them.</param>
/// <param name="Lag">How long the oldest piece of durable work that nobody has taken has been due; zero where nothing is.</param>
/// <param name="Problems">What else keeps the bot from working, a sentence each; empty where nothing does.</param>
public sealed record Readiness(string Store, int ParkedWork, TimeSpan Lag, IReadOnlyList<string> Problems)
{
    public bool IsReady => Store == "ok" && Problems.Count == 0;
}
