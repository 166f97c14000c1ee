using CspSupportBot.Simulators.Databases;
using CspSupportBot.Storage;
using Npgsql;

namespace CspSupportBot.Benchmarks;

/// <summary>Databases of one kind for a benchmark, gone afterwards.</summary>
public sealed class Databases(string provider) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("csp-support-bot-benchmark-").FullName;
    private readonly List<string> created = [];

    /// <summary>The kinds that this machine has; says which is missing.</summary>
    public static IEnumerable<string> Available(TextWriter output)
    {
        yield return StorageOptions.Sqlite;
        if (PostgresServer.Missing is { } reason)
        {
            output.WriteLine(reason);
        }
        else
        {
            yield return StorageOptions.Postgres;
        }
    }

    /// <summary>A new one, by its connection string; each commit is on the disk before it is answered, as in earnest.</summary>
    public string Create()
    {
        if (provider != StorageOptions.Postgres)
        {
            created.Add($"Data Source={Path.Combine(folder, $"{created.Count}.db")}");
            return created[^1];
        }

        created.Add(PostgresServer.Instance.CreateDatabase());
        using var database = new NpgsqlConnection(created[^1]);
        database.Open();
        foreach (var statement in new[] { "ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()" })
        {
            using var command = new NpgsqlCommand(statement, database);
            command.ExecuteNonQuery();
        }

        return created[^1];
    }

    public void Dispose()
    {
        if (provider == StorageOptions.Postgres)
        {
            created.ForEach(PostgresServer.Instance.DropDatabase);
        }

        Directory.Delete(folder, recursive: true);
    }
}
