using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Storage;

/// <summary>What the operator reads of a backup; that one can be restored is told by `RestoreTests`.</summary>
public sealed class BackupCommandTests
{
    [Fact]
    public async Task A_file_that_is_there_already_stays_as_it_is()
    {
        await using var bench = await StoreBench.StartAsync(provider: StorageOptions.Sqlite);
        var file = Path.GetTempFileName();
        using var output = new StringWriter();

        Assert.Equal(1, await BackupCommand.RunAsync(file, bench.CommandLine, output));

        Assert.Contains("is there already", output.ToString());
        Assert.Equal(0, new FileInfo(file).Length);
        File.Delete(file);
    }

    [Fact]
    public async Task A_PostgreSQL_store_is_saved_by_its_own_programs()
    {
        using var output = new StringWriter();

        Assert.Equal(1, await BackupCommand.RunAsync("anywhere", ["--Storage:Provider=Postgres", "--ConnectionStrings:Support=Host=127.0.0.1"], output));

        Assert.Contains("pg_dump", output.ToString());
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_not_made_by_saving_it()
    {
        var folder = Directory.CreateTempSubdirectory("csp-support-bot-").FullName;
        var store = Path.Combine(folder, "support.db");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            BackupCommand.RunAsync(Path.Combine(folder, "backup.db"), ["--Storage:Provider=Sqlite", $"--ConnectionStrings:Support=Data Source={store}"], TextWriter.Null));

        Assert.Contains("the store can't be reached", StartRefusal.Of(failure));
        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task A_backup_that_was_cut_short_is_no_backup_and_does_not_hinder_the_next()
    {
        await using var bench = await StoreBench.StartAsync(provider: StorageOptions.Sqlite);
        var folder = Directory.CreateTempSubdirectory("csp-support-bot-").FullName;
        var file = Path.Combine(folder, "backup.db");
        await File.WriteAllTextAsync($"{file}.unfinished", "half of a store");

        Assert.Equal(0, await BackupCommand.RunAsync(file, bench.CommandLine, TextWriter.Null));

        Assert.Equal([file], Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }
}
