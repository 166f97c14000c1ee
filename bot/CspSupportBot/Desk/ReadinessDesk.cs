using CspSupportBot.Domain.Operations;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>Whether the bot can work, for the operator's probes.</summary>
public sealed partial class ReadinessDesk(SupportDb db, Outbox outbox, IEnumerable<IReadinessCheck> checks, ILogger<ReadinessDesk> logger)
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
            return new Readiness(
                isMigrated ? "ok" : "the store's schema is older than this version",
                isMigrated ? await outbox.CountParkedAsync(cancellationToken) : 0,
                problems);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            StoreUnreachable(failure);
            return new Readiness("the store can't be reached", 0, problems);
        }
    }

    [LoggerMessage(LogLevel.Error, "The store can't be reached")]
    private partial void StoreUnreachable(Exception failure);
}

/// <param name="Store">"ok", or what is wrong with the store.</param>
/// <param name="ParkedWork">Pieces of durable work that were given up; a person must look at them.</param>
/// <param name="Problems">What else keeps the bot from working, a sentence each; empty where nothing does.</param>
public sealed record Readiness(string Store, int ParkedWork, IReadOnlyList<string> Problems)
{
    public bool IsReady => Store == "ok" && Problems.Count == 0;
}
