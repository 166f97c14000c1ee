using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>Brings the store to this version's schema before anything else runs.</summary>
public sealed partial class StoreStart(IServiceScopeFactory scopes, ILogger<StoreStart> logger) : IHostedService
{
    // EF Core keeps its migration lock as a row, which a process that is killed meanwhile never takes back: every later start
    // would wait for it for ever. One process owns the SQLite file, so a lock found at the start is nobody's.
    private const string FreeMigrationLock = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        await db.Database.ExecuteSqlRawAsync(FreeMigrationLock, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        var freed = await scope.ServiceProvider.GetRequiredService<Outbox>().RecoverLeasesAsync(cancellationToken);
        StoreReady(freed);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Store is ready; {Freed} pieces of work of an earlier process were taken over")]
    private partial void StoreReady(int freed);
}
