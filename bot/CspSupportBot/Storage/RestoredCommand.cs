using System.Globalization;

namespace CspSupportBot.Storage;

/// <summary>
/// What an operator runs once on a store that was restored from a backup, before the bot starts: `dotnet run --project bot/CspSupportBot -- restored`. A backup of an earlier version
/// is brought to this version's schema first.
/// </summary>
public static class RestoredCommand
{
    /// <param name="settings">Settings as the command line has them, such as `--Storage:Provider=Postgres`.</param>
    /// <param name="output">Where it says what it did.</param>
    /// <exception cref="StartRefusedException">The store belongs to a version that this one can't follow.</exception>
    public static async Task RunAsync(string[] settings, TextWriter output)
    {
        using var host = StoreHost.Build(settings);
        await host.Services.GetServices<IHostedService>().OfType<StoreStart>().Single().UpgradeAsync(CancellationToken.None);
        await using var scope = host.Services.CreateAsyncScope();
        var work = await scope.ServiceProvider.GetRequiredService<Restoration>().AdoptAsync(CancellationToken.None);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Ticket numbers go on {Restoration.NumbersLeftOut} higher. {work.Uncertain} pieces of work may have been done since the backup, and say so; {work.Overtaken} messages that a later one overtakes are not sent. The bot can start now."));
    }
}
