using Npgsql;

namespace CspSupportBot.Storage.Postgres;

/// <summary>The database's clock, which is the same for all replicas.</summary>
public sealed class DatabaseTime(NpgsqlDataSource database) : IStoreTime
{
    public async Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken)
    {
        await using var ask = database.CreateCommand("SELECT clock_timestamp()");
        return new DateTimeOffset((DateTime)(await ask.ExecuteScalarAsync(cancellationToken))!);
    }
}
