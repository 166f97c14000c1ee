using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CspSupportBot.Storage.Sqlite;

/// <summary>
/// Sets up each SQLite connection: the write-ahead log lets readers go on while a turn is saved, and FULL makes a commit survive a
/// power cut, not only a killed process.
/// </summary>
public sealed class SqliteWal : DbConnectionInterceptor
{
    internal const string Setup = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Setup;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Setup;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
