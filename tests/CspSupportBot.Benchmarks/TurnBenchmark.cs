using System.Diagnostics;
using System.Globalization;
using CspSupportBot.Domain.Conversations;

namespace CspSupportBot.Benchmarks;

/// <summary>How many turns a second one database saves: the seen activity, the conversation and one reply each, in conversations of their own.</summary>
public static class TurnBenchmark
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(TextWriter output)
    {
        foreach (var provider in Databases.Available(output))
        {
            using var databases = new Databases(provider);
            await using var store = await FilledStore.CreateAsync(provider, databases.Create(), tickets: 0);
            await WriteAsync(store, "warm", TimeSpan.FromSeconds(1));
            foreach (var writers in new[] { 1, 8, 32 })
            {
                var saved = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => WriteAsync(store, $"{writers}-{writer}", Span)));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{provider}: {writers} writers save {saved.Sum() / Span.TotalSeconds:N0} turns a second"));
            }
        }

        return 0;
    }

    private static async Task<int> WriteAsync(FilledStore store, string writer, TimeSpan span)
    {
        var began = Stopwatch.GetTimestamp();
        var saved = 0;

        // SQLite answers at once: without this the first writer would keep the others from beginning.
        await Task.Yield();
        while (Stopwatch.GetElapsedTime(began) < span)
        {
            var conversation = $"{writer}-{saved}";
            await store.DoAsync<ITurnLedger, IReadOnlyList<HeldReply>>(ledger => ledger.CommitAsync(Address(conversation), "activity", null, [new("Hello", null, null, null, null)], CancellationToken.None));
            saved++;
        }

        return saved;
    }

    private static ConversationAddress Address(string conversation) => new()
    {
        PartnerTenant = "partner",
        ConversationId = conversation,
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        BotId = "bot",
        LastSeenAt = TimeProvider.System.GetUtcNow(),
    };
}
