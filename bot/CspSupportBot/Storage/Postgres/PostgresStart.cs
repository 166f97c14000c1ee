using Npgsql;

namespace CspSupportBot.Storage.Postgres;

/// <summary>Brings the database up to date, one replica at a time; what a killed replica held is free when its leases end.</summary>
public sealed partial class PostgresStart(IServiceScopeFactory scopes, NpgsqlDataSource database, ILogger<PostgresStart> logger) : StoreStart(scopes)
{
    // Any number that nobody else uses for a lock in this database.
    private const long MigrationLock = 5_342_090_017;

    protected override async Task UpgradeAsync(SupportDb db, CancellationToken cancellationToken)
    {
        // The lock goes with its connection, so a replica that is killed meanwhile holds nobody up.
        await using var connection = await OpenAsync(cancellationToken);
        await using (var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationLock})", connection))
        {
            await wait.ExecuteNonQueryAsync(cancellationToken);
        }

        try
        {
            await MigrateAsync(db, cancellationToken);
        }
        finally
        {
            await using var free = new NpgsqlCommand($"SELECT pg_advisory_unlock({MigrationLock})", connection);
            await free.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    protected override Task TakeOverAsync(Outbox outbox, CancellationToken cancellationToken)
    {
        StoreReady();
        return Task.CompletedTask;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.OpenConnectionAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new StartRefusedException("ConnectionStrings:Support names a PostgreSQL database that does not exist: create it, empty.");
        }
    }

    [LoggerMessage(LogLevel.Information, "Store is ready")]
    private partial void StoreReady();
}
