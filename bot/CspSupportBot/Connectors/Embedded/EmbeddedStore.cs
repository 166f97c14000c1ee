using System.Globalization;
using CspSupportBot.Domain.Filing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.Embedded;

/// <summary>
/// What the stand-in backend remembers, in a table of its own that the product never reads: so that a killed and restarted process
/// finds at "Microsoft" what it left there.
/// </summary>
public sealed class EmbeddedStore(IOptions<EmbeddedOptions> options)
{
    private const long FirstNumber = 2611230010000001;

    /// <summary>Keeps the ticket under its name; the same name again gives the same number.</summary>
    public async Task<FilingOutcome.Accepted> PutAsync(string name, string body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO EmbeddedBackendTickets (Name, Number, AcceptedAt, Body)
            VALUES ($name, (SELECT COALESCE(MAX(Number) + 1, $first) FROM EmbeddedBackendTickets), $at, $body)
            ON CONFLICT (Name) DO NOTHING
            """;
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$first", FirstNumber);
        command.Parameters.AddWithValue("$at", now.ToString("O", CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue("$body", body);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return await FindAsync(name, cancellationToken) ?? throw new InvalidOperationException("The embedded backend did not keep the ticket.");
    }

    public async Task<FilingOutcome.Accepted?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Number, AcceptedAt FROM EmbeddedBackendTickets WHERE Name = $name";
        command.Parameters.AddWithValue("$name", name);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new FilingOutcome.Accepted(
                reader.GetInt64(0).ToString(CultureInfo.InvariantCulture),
                DateTimeOffset.Parse(reader.GetString(1), CultureInfo.InvariantCulture))
            : null;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(options.Value.Store);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            CREATE TABLE IF NOT EXISTS EmbeddedBackendTickets (
                Name TEXT PRIMARY KEY, Number INTEGER NOT NULL UNIQUE, AcceptedAt TEXT NOT NULL, Body TEXT NOT NULL)
            """;
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }
}
