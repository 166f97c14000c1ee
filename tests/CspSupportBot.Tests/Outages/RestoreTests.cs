using CspSupportBot.Simulators.Databases;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Outages;

/// <summary>
/// The store is lost and restored from a backup. Meanwhile people got tickets and messages that it knows nothing of: no ticket number is given twice, a message that may have come says so, and nothing
/// is filed twice.
/// </summary>
public sealed class RestoreTests
{
    [Fact]
    public async Task A_SQLite_store_goes_on_from_its_backup()
    {
        using var store = new TestStore(StorageOptions.Sqlite);
        var (file, backup) = (Path.Combine(store.Folder, "support.db"), Path.Combine(store.Folder, "backup.db"));

        await LoseAndRestoreAsync(
            store,
            async () => Assert.Equal(0, await BackupCommand.RunAsync(backup, store.CommandLine, TextWriter.Null)),
            () =>
            {
                // As the README says.
                foreach (var left in new[] { file, $"{file}-wal", $"{file}-shm" })
                {
                    File.Delete(left);
                }

                File.Copy(backup, file);
            });
    }

    [PostgresFact]
    public async Task A_PostgreSQL_store_goes_on_from_its_backup()
    {
        using var store = new TestStore(StorageOptions.Postgres);
        var backup = Path.Combine(store.Folder, "support.dump");

        await LoseAndRestoreAsync(
            store,
            () =>
            {
                PostgresServer.Instance.Dump(store.ConnectionString, backup);
                return Task.CompletedTask;
            },
            () => PostgresServer.Instance.Restore(store.ConnectionString, backup));
    }

    private static async Task LoseAndRestoreAsync(TestStore store, Func<Task> backup, Action loseAndRestore)
    {
        var before = await BotUnderTest.StartAsync(_ => [("Jobs:FirstRetryAfter", "00:00:01"), ("BotFramework:Patience", "00:00:00.2")], on: store);
        before.ExpectsWarnings = true;
        var (asking, filing) = (Agent(before, "Asking Aiko"), Agent(before, "Filing Fumi"));
        var filed = await Agent(before, "Early Eri").FileAsync();
        await asking.SayAllAsync("new ticket", "Contoso Ltd");

        // One ticket and two messages about the same thing wait, when the backup is made.
        before.Set("Connectors:Embedded:Fault", "Fail");
        await filing.FillInAsync();
        await filing.SayAsync("submit");
        before.Teams.Faults.Add(Fault.PreconditionFailed().When(request => request.Body.Contains("Handed over", StringComparison.Ordinal)).Always());
        await before.SayAsync("help");
        await before.QueueAsync("Handed over: the first", subject: "ticket");
        await before.QueueAsync("Handed over: the last", subject: "ticket");
        await backup();

        // All of it is done then, and more, before the store is lost.
        before.Set("Connectors:Embedded:Fault", "None");
        before.Teams.Faults.Clear();
        await before.PassTimeUntilAsync(() => Task.FromResult(before.Posts("Handed over: the last") > 0 && IsTold(before.Chat, "the last")), "The message does not come.");
        await before.PassTimeUntilAsync(() => Task.FromResult(IsTold(filing.Chat, "Filed, awaiting")), "The ticket is not filed.");
        var lost = await Agent(before, "Late Lin").FileAsync();
        await asking.SayAsync("Azure");
        await before.StopAsync();

        loseAndRestore();
        using var output = new StringWriter();
        await RestoredCommand.RunAsync(store.CommandLine, output);

        await using var after = BotUnderTest.StartOpposite(before.Teams, before.Clock, [], on: store);

        // The command went by the machine's clock, the bot goes by the test's: it notices the jump.
        after.ExpectsWarnings = true;
        await after.UntilQuietAsync();
        var messages = before.Teams.Requests.Where(request => request is { IsMessage: true, Status: 201 } && request.Body.Contains("Handed over", StringComparison.Ordinal)).ToList();
        var number = await Agent(after, "Next Nao").FileAsync();
        var goesOn = await after.SayAsync("Azure", asking.Chat);

        Assert.Equal("CSP-1", filed);
        Assert.Contains("CSP-1", (await after.SayAsync("ticket CSP-1", asking.Chat)).VisibleText);
        Assert.Contains("Which Azure subscription", goesOn.VisibleText);
        Assert.Equal(("CSP-3", "CSP-1003"), (lost, number));
        Assert.Equal(1, await TicketsEverywhere.CountAtBackendAsync(store, filing.User.Name));
        Assert.Equal("filed", Assert.Single(await TicketsEverywhere.StatesHereAsync(after.Http, filing.User.Name)));
        Assert.Equal(["first", "last", "last, marked"], messages.Select(message =>
            $"{(message.Body.Contains("the first", StringComparison.Ordinal) ? "first" : "last")}{(message.Body.Contains("This may have reached you already", StringComparison.Ordinal) ? ", marked" : "")}"));
        Assert.Contains("1 messages that a later one overtakes", output.ToString());
    }

    private static HelpdeskChat Agent(BotUnderTest bot, string name) => new(bot, Tongue.English, bot.Teams.PersonalChat(bot.Teams.AddUser(name)));

    private static bool IsTold(Chat chat, string text) => chat.Messages.Any(message => message.VisibleText.Contains(text, StringComparison.Ordinal));
}
