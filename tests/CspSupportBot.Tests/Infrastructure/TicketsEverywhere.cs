using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>Counts tickets where they must be equal: here, and at the backend.</summary>
public static class TicketsEverywhere
{
    /// <summary>Counts what the embedded backend has of an owner.</summary>
    public const string AtBackend = "SELECT COUNT(*) FROM EmbeddedBackendTickets WHERE json_extract(Body, '$.OwnerName') = $owner";

    /// <summary>The states of the owner's tickets, as <c>GET /api/tickets</c> tells them.</summary>
    public static async Task<IReadOnlyList<string>> StatesHereAsync(HttpClient http, string owner)
    {
        var page = await http.GetFromJsonAsync<JsonNode>("/api/tickets?take=200");
        return [.. page!["items"]!.AsArray()
            .Where(ticket => ticket!["owner"]!.ToString() == owner)
            .Select(ticket => ticket!["state"]!.ToString())];
    }

    /// <summary>How many tickets the embedded backend has of this owner.</summary>
    public static Task<long> CountAtBackendAsync(string connectionString, string owner) =>
        CountAsync(connectionString, AtBackend, owner);

    /// <summary>A number out of the store, looked at from outside; 0 while the store lacks the table.</summary>
    public static async Task<long> CountAsync(string connectionString, string query, string owner)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$owner", owner);
        try
        {
            return (long)(await command.ExecuteScalarAsync())!;
        }
        catch (SqliteException missing) when (missing.Message.Contains("no such table", StringComparison.Ordinal))
        {
            return 0;
        }
    }

    /// <summary>Changes the store from outside.</summary>
    public static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
