using System.Diagnostics;
using System.Globalization;
using CspSupportBot.Storage;

namespace CspSupportBot.Benchmarks;

/// <summary>
/// Whether a tick of the dispatcher that finds a hundred due rows costs the same, however many tickets are open: a million of them with three million waiting rows
/// may at most double it. Both stores are filled first and then ticked in turns, so that whatever else the machine does hits both.
/// </summary>
public static class QueueBenchmark
{
    private const int Few = 10_000;
    private const int Due = 100;
    private const int Ticks = 40;
    private const double MostTimesAsMuch = 2;

    /// <param name="many">Open tickets of the large store; there are three waiting rows for each.</param>
    /// <returns>The exit code: 1 where a limit is not met.</returns>
    public static async Task<int> RunAsync(int many, TextWriter output)
    {
        var isMet = true;
        foreach (var provider in Databases.Available(output))
        {
            using var folder = new Databases(provider);
            var began = Stopwatch.GetTimestamp();
            await using var few = await FilledStore.CreateAsync(provider, folder.Create(), Few);
            await using var large = await FilledStore.CreateAsync(provider, folder.Create(), many);
            Say(output, $"{provider}: filled in {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s");
            isMet &= await CompareAsync(provider, few, large, 3 * many, output);
        }

        return isMet ? 0 : 1;
    }

    private static async Task<bool> CompareAsync(string provider, FilledStore few, FilledStore many, int rows, TextWriter output)
    {
        List<(TimeSpan Took, long Bytes)> small = [], large = [];
        for (var tick = 0; tick < Ticks; tick++)
        {
            small.Add(await TickAsync(few));
            large.Add(await TickAsync(many));
        }

        var (took, tookMany) = (Median(small.Select(tick => tick.Took)), Median(large.Select(tick => tick.Took)));
        var (bytes, bytesMany) = (Median(small.Select(tick => tick.Bytes)), Median(large.Select(tick => tick.Bytes)));
        Say(output, $"{provider}: a tick with {Due} due rows among {3 * Few:N0}: {took.TotalMilliseconds:N2} ms, {bytes / 1024:N0} KiB allocated");
        Say(output, $"{provider}: a tick with {Due} due rows among {rows:N0}: {tookMany.TotalMilliseconds:N2} ms, {bytesMany / 1024:N0} KiB allocated");
        var ratio = tookMany / took;
        var isMet = ratio <= MostTimesAsMuch && bytesMany <= MostTimesAsMuch * bytes;
        Say(output, $"{provider}: {ratio:N2} times as much; managed heap {GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024:N0} MiB, process {Environment.WorkingSet / 1024 / 1024:N0} MiB: {(isMet ? "met" : "NOT MET")}");
        return isMet;
    }

    private static async Task<(TimeSpan Took, long Bytes)> TickAsync(FilledStore store)
    {
        await store.AddDueAsync(Due);
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var began = Stopwatch.GetTimestamp();
        var leased = await store.DoAsync<Outbox, IReadOnlyList<OutboxRow>>(async outbox =>
        {
            await outbox.LeaseDueAsync(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1), Due, DueWork.Awaited, CancellationToken.None);
            var rows = await outbox.LeaseDueAsync(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1), Due, DueWork.Any, CancellationToken.None);
            await outbox.NextDueAsync(CancellationToken.None);
            return rows;
        });
        var took = Stopwatch.GetElapsedTime(began);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        await store.RemoveAsync([.. leased.Select(row => row.Id)]);
        return leased.Count == Due ? (took, bytes) : throw new InvalidOperationException($"{leased.Count} rows were leased.");
    }

    // The first runs compile the code, and others share the machine.
    private static T Median<T>(IEnumerable<T> measured) => measured.Order().ElementAt(Ticks / 2);

    private static void Say(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
