using System.Globalization;
using CspSupportBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Storage;

/// <summary>
/// Saves the SQLite store to a new file, also while the bot runs: `dotnet run --project bot/CspSupportBot -- backup FILE`. PostgreSQL has programs of its own for that.
/// </summary>
public static class BackupCommand
{
    /// <param name="file">Must not exist yet.</param>
    /// <param name="settings">Settings as the command line has them, such as `--ConnectionStrings:Support=...`.</param>
    /// <param name="output">Where it says what it did.</param>
    /// <returns>The exit code: 1 where nothing was saved.</returns>
    public static async Task<int> RunAsync(string file, string[] settings, TextWriter output)
    {
        using var host = StoreHost.Build(settings);
        var problem = host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Provider == StorageOptions.Postgres
            ? "The store is a PostgreSQL database: save it with pg_dump, as the README says."
            : File.Exists(file) ? $"{file} is there already: name a new file." : null;
        if (problem is not null)
        {
            await output.WriteLineAsync(problem);
            return 1;
        }

        await SaveAsync(SqliteServices.ConnectionString(host.Services.GetRequiredService<IConfiguration>()), file);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Saved to {file} ({new FileInfo(file).Length} bytes)."));
        return 0;
    }

    // Under its name only when it is whole and on the disk: whoever finds the file can restore it.
    private static async Task SaveAsync(string store, string file)
    {
        var unfinished = $"{file}.unfinished";
        File.Delete(unfinished);

        // A store that is not there must not be made by looking for it.
        var existing = new SqliteConnectionStringBuilder(store) { Mode = SqliteOpenMode.ReadWrite }.ToString();
        await using (var connection = new SqliteConnection(existing))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", unfinished);
            await command.ExecuteNonQueryAsync();
        }

        await using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file);
    }
}
