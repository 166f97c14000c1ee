using System.Data.Common;
using CspSupportBot.Simulators.Databases;
using CspSupportBot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>
/// A store of its own for a test, gone afterwards: a SQLite file, or with `TEST_STORE=Postgres` a PostgreSQL database. `TEST_STORE_TEMPLATE` names what it starts as a
/// copy of: a SQLite file, or a database on the server of `TEST_POSTGRES`; without it the store is empty.
/// </summary>
public sealed class TestStore : IDisposable
{
    public TestStore(string? provider = null)
    {
        var usual = Environment.GetEnvironmentVariable("TEST_STORE") ?? StorageOptions.Sqlite;
        Provider = provider ?? usual;

        // The template is one of the usual store; a test that names another begins with an empty one.
        var template = Provider == usual ? Environment.GetEnvironmentVariable("TEST_STORE_TEMPLATE") : null;
        ConnectionString = Provider == StorageOptions.Postgres
            ? PostgresServer.Instance.CreateDatabase(template)
            : $"Data Source={CreateFile(template)}";
    }

    public string Provider { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("csp-support-bot-").FullName;

    public string ConnectionString { get; }

    /// <summary>What the embedded backends keep, as a remote system would: aside of the store.</summary>
    public string BackendConnectionString => $"Data Source={Path.Combine(Folder, "backends.db")}";

    /// <summary>The settings that make a bot use it.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings =>
    [
        ("Storage:Provider", Provider),
        ("ConnectionStrings:Support", ConnectionString),
        ("Connectors:Embedded:Store", BackendConnectionString),
    ];

    /// <summary>The same, for a command line.</summary>
    public string[] CommandLine => [.. Settings.Select(setting => $"--{setting.Name}={setting.Value}")];

    /// <summary>The same, for the environment of a process.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Environ =>
        Settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name.Replace(":", "__", StringComparison.Ordinal), setting.Value));

    /// <summary>A number out of the store, looked at from outside; 0 while the store lacks the table.</summary>
    public Task<long> CountAsync(string query, string owner = "") => CountAsync(Connect(), query, owner);

    /// <summary>How many tickets the embedded backend has, by a condition on their columns.</summary>
    public Task<long> CountAtBackendAsync(string condition, string owner) =>
        CountAsync(new SqliteConnection(BackendConnectionString), $"SELECT COUNT(*) FROM EmbeddedBackendTickets WHERE {condition}", owner);

    /// <summary>Changes the store from outside.</summary>
    public async Task ExecuteAsync(string statement)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (Provider == StorageOptions.Postgres)
        {
            PostgresServer.Instance.DropDatabase(ConnectionString);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<long> CountAsync(DbConnection connection, string query, string owner)
    {
        await using (connection)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = query;
            if (query.Contains("@owner", StringComparison.Ordinal))
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@owner";
                parameter.Value = owner;
                command.Parameters.Add(parameter);
            }

            try
            {
                return (long)(await command.ExecuteScalarAsync())!;
            }
            catch (SqliteException missing) when (missing.Message.Contains("no such table", StringComparison.Ordinal))
            {
                return 0;
            }
        }
    }

    private string CreateFile(string? template)
    {
        var file = Path.Combine(Folder, "support.db");
        if (template is not null)
        {
            File.Copy(template, file);
        }

        return file;
    }

    private DbConnection Connect() => Provider == StorageOptions.Postgres ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);
}
