using System.Data.Common;
using CspSupportBot.Storage.Sqlite;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Outages;

/// <summary>A disk that the test fills up: the SQLite store can't grow by a single page until there is room again.</summary>
public sealed class FullDisk : DbConnectionInterceptor
{
    // SQLite takes it for as many pages as there are.
    private const string NoMorePages = "PRAGMA max_page_count = 1";

    private const int DiskFull = 13;

    private volatile bool isFull;

    public void Register(IServiceCollection services) => services.ConfigureDbContext<SqliteSupportDb>(options => options.AddInterceptors(this));

    /// <summary>Fills the disk, and what is left of the last page of the queue: whoever has a new piece of work to save finds no room.</summary>
    public async Task FillAsync(TestStore store)
    {
        isFull = true;
        await using var connection = new SqliteConnection(store.ConnectionString);
        await connection.OpenAsync();
        Limit(connection);
        for (var size = 2048; size > 0;)
        {
            if (!await TryAddAsync(connection, size))
            {
                size /= 2;
            }
        }
    }

    public void MakeRoom() => isFull = false;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Limit(connection);
        return Task.CompletedTask;
    }

    private void Limit(DbConnection connection)
    {
        if (isFull)
        {
            using var command = connection.CreateCommand();
            command.CommandText = NoMorePages;
            command.ExecuteNonQuery();
        }
    }

    private static async Task<bool> TryAddAsync(SqliteConnection connection, int size)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO "Outbox" ("PartnerTenant", "Lane", "Kind", "Payload", "DueAt", "State", "Attempts", "Starts")
            VALUES ('', '', 'filler', $payload, '2026-11-23 00:00:00', 'Done', 0, 0)
            """;
        command.Parameters.AddWithValue("$payload", new string('x', size));
        try
        {
            return await command.ExecuteNonQueryAsync() == 1;
        }
        catch (SqliteException full) when (full.SqliteErrorCode == DiskFull)
        {
            return false;
        }
    }
}
