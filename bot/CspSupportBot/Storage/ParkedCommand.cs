using System.Globalization;

namespace CspSupportBot.Storage;

/// <summary>
/// What an operator does about work that was given up: `dotnet run --project bot/CspSupportBot -- parked` lists it, `-- replay 17` and `-- replay all` let it be
/// tried again by the bot that runs, or by the next one that does.
/// </summary>
public static class ParkedCommand
{
    private const int MostListed = 100;

    /// <param name="settings">Settings as the command line has them, such as `--Storage:Provider=Postgres`.</param>
    public static async Task ListAsync(string[] settings, TextWriter output)
    {
        using var host = StoreHost.Build(settings);
        await using var scope = host.Services.CreateAsyncScope();
        var rows = await WorkOf(scope).ListAsync(MostListed, CancellationToken.None);
        foreach (var row in rows)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{row.Id}\t{row.Kind}\t{row.Lane}\tdue {row.DueAt:u}\t{row.Attempts} attempts\t{row.LastError}"));
        }

        await output.WriteLineAsync(rows.Count switch
        {
            0 => "Nothing is parked.",
            MostListed => $"The newest {MostListed} are shown. Try one again with: replay ID, all with: replay all",
            _ => "Try one again with: replay ID, all with: replay all",
        });
    }

    /// <param name="what">The id of a row, or "all".</param>
    /// <param name="settings">As for <see cref="ListAsync"/>.</param>
    /// <param name="output">Where it says what it did.</param>
    /// <returns>The exit code: 1 where there was nothing to replay.</returns>
    public static async Task<int> ReplayAsync(string what, string[] settings, TextWriter output)
    {
        long? id = null;
        if (what != "all")
        {
            if (!long.TryParse(what, CultureInfo.InvariantCulture, out var given))
            {
                await output.WriteLineAsync($"\"{what}\" is no number: name the first number of a line that the command parked shows, or all.");
                return 1;
            }

            id = given;
        }

        using var host = StoreHost.Build(settings);
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreClock>().SetAsync(CancellationToken.None);
        var count = await WorkOf(scope).ReplayAsync(id, CancellationToken.None);
        await output.WriteLineAsync(count == 0
            ? "Nothing was parked under that number."
            : $"{count.ToString(CultureInfo.InvariantCulture)} pieces of work are tried again within seconds, or when the bot runs next.");
        return count == 0 ? 1 : 0;
    }

    private static ParkedWork WorkOf(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<ParkedWork>();
}
