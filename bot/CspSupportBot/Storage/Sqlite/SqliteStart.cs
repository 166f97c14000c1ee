using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage.Sqlite;

/// <summary>Takes the file over from whichever process had it before.</summary>
public sealed partial class SqliteStart(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<SqliteStart> logger) : StoreStart(scopes), IDisposable
{
    // EF Core keeps its migration lock as a row, which a process that is killed meanwhile never takes back: every later start
    // would wait for it for ever. One process owns the SQLite file, so a lock found at the start is nobody's.
    private const string FreeMigrationLock = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";

    // Whoever closes the last connection empties the write-ahead log into the file, which costs as much as many turns: one stays open.
    private readonly SqliteConnection held = new(SqliteServices.ConnectionString(configuration));

    public void Dispose() => held.Dispose();

    protected override async Task UpgradeAsync(SupportDb db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync(FreeMigrationLock, cancellationToken);
        await MigrateAsync(db, cancellationToken);
    }

    protected override async Task TakeOverAsync(Outbox outbox, CancellationToken cancellationToken)
    {
        await HoldOpenAsync(cancellationToken);
        StoreReady(await outbox.RecoverLeasesAsync(cancellationToken));
    }

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
