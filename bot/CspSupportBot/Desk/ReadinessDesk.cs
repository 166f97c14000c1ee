using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>Whether the bot can work, for the operator's probes.</summary>
public sealed partial class ReadinessDesk(SupportDb db, Outbox outbox, ILogger<ReadinessDesk> logger)
{
    public async Task<Readiness> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var isMigrated = !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
            return new Readiness(
                isMigrated ? "ok" : "the store's schema is older than this version",
                isMigrated ? await outbox.CountParkedAsync(cancellationToken) : 0);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            StoreUnreachable(failure);
            return new Readiness("the store can't be reached", 0);
        }
    }

    [LoggerMessage(LogLevel.Error, "The store can't be reached")]
    private partial void StoreUnreachable(Exception failure);
}

/// <param name="Store">"ok", or what is wrong with the store.</param>
/// <param name="ParkedWork">Pieces of durable work that were given up; a person must look at them.</param>
public sealed record Readiness(string Store, int ParkedWork)
{
    public bool IsReady => Store == "ok";
}
