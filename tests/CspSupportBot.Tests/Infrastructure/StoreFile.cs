using Microsoft.Data.Sqlite;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>A SQLite file of its own for a test, gone afterwards.</summary>
public sealed class StoreFile : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("csp-support-bot-").FullName;

    public string ConnectionString => $"Data Source={Path.Combine(Folder, "support.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
