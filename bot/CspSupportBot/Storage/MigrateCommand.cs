namespace CspSupportBot.Storage;

/// <summary>
/// Brings the configured store to this version's schema and ends: `dotnet run --project bot/CspSupportBot -- migrate`. Each start of the bot does the same; this is
/// for who wants the schema in place before the first replica of a version starts.
/// </summary>
public static class MigrateCommand
{
    /// <param name="settings">Settings as the command line has them, such as `--Storage:Provider=Postgres`.</param>
    /// <exception cref="StartRefusedException">The store belongs to a version that this one can't follow.</exception>
    public static async Task RunAsync(string[] settings)
    {
        using var host = StoreHost.Build(settings);
        await host.Services.GetServices<IHostedService>().OfType<StoreStart>().Single().UpgradeAsync(CancellationToken.None);
    }
}
