using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>Brings the store to this version's schema before anything else runs.</summary>
public sealed partial class StoreStart(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<StoreStart> logger) : IHostedService, IDisposable
{
    // EF Core keeps its migration lock as a row, which a process that is killed meanwhile never takes back: every later start
    // would wait for it for ever. One process owns the SQLite file, so a lock found at the start is nobody's.
    private const string FreeMigrationLock = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";

    // Whoever closes the last connection empties the write-ahead log into the file, which costs as much as many turns: one stays open.
    private readonly SqliteConnection held = new(StorageServices.ConnectionString(configuration));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await HoldOpenAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        await db.Database.ExecuteSqlRawAsync(FreeMigrationLock, cancellationToken);
        if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).Any())
        {
            throw new StartRefusedException("ConnectionStrings:Support names a store of another version, which this one can't take over: use that version, or another file.");
        }

        await db.Database.MigrateAsync(cancellationToken);
        var freed = await scope.ServiceProvider.GetRequiredService<Outbox>().RecoverLeasesAsync(cancellationToken);
        StoreReady(freed);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => held.Dispose();

    private async Task HoldOpenAsync(CancellationToken cancellationToken)
    {
        await held.OpenAsync(cancellationToken);
        await using var command = held.CreateCommand();

        // SQLite touches the file with the first statement only.
        command.CommandText = SqliteWal.Setup;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Store is ready; {Freed} pieces of work of an earlier process were taken over")]
    private partial void StoreReady(int freed);
}
