using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using CspSupportBot.Simulators;
using CspSupportBot.Tests.Infrastructure;
using Xunit.Abstractions;

namespace CspSupportBot.Tests.Fuzzing;

/// <summary>
/// Thousands of damaged activities against the running bot: whatever comes, it answers soon, never with a 500, never forgets to go on, and does not
/// grow. FUZZ_COUNT, FUZZ_SEED and FUZZ_FROM choose others; a failure names what to set to see it alone.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper report) : IAsyncLifetime, IDisposable
{
    private const int Parallel = 8;
    private const long MostGrowth = 256L * 1024 * 1024;

    /// <summary>Shorter than the time after which the bot answers although the turn goes on, which would hide a hang.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(13);

    private static readonly int Count = Setting("FUZZ_COUNT", 5_000);
    private static readonly int Seed = Setting("FUZZ_SEED", 20_261_123);
    private static readonly int From = Setting("FUZZ_FROM", 0);

    private readonly TestStore store = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Parallel }) { Timeout = LongestAnswer };
    private readonly ConcurrentQueue<string> failures = new();
    private readonly ConcurrentDictionary<HttpStatusCode, int> statuses = new();
    private readonly Lock door = new();
    private (int Index, TimeSpan Took) slowest;
    private ChannelSink sink = null!;
    private BotProcess bot = null!;

    public async Task InitializeAsync()
    {
        sink = await ChannelSink.StartAsync();
        bot = await BotProcess.StartAsync(new BotProcessOptions
        {
            AssemblyPath = Path.Combine(AppContext.BaseDirectory, "CspSupportBot.dll"),
            WorkingDirectory = store.Folder,
            Environment = new Dictionary<string, string?>(store.Environ)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["DOTNET_ENVIRONMENT"] = null,
                ["DOTNET_gcServer"] = "0",
                ["Turns__AnswerWithin"] = "00:00:14",
                ["Logging__LogLevel__Default"] = "Error",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        });
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await sink.DisposeAsync();
    }

    public void Dispose()
    {
        http.Dispose();
        store.Dispose();
    }

    [Fact]
    public async Task No_damaged_activity_makes_the_bot_fail_hang_or_grow()
    {
        var mutator = new PayloadMutator(await ReadPayloadsAsync(), sink.Address, Seed);

        // The first ones fill caches and compile code.
        var warm = Math.Min(Count, Math.Max(500, Count / 5));
        await SendAsync(mutator, From, warm);
        var before = bot.WorkingSet;
        await SendAsync(mutator, From + warm, Count - warm);
        var growth = bot.WorkingSet - before;

        var counts = string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} × {(int)status.Key}"));
        report.WriteLine(
            $"{Count} activities of seed {Seed} from {From}: {counts}; the slowest was {slowest.Index} with {slowest.Took.TotalMilliseconds:F0} ms; {sink.Taken} calls to Teams; grew by {growth / 1024 / 1024} MiB to {bot.WorkingSet / 1024 / 1024} MiB");
        Assert.True(failures.IsEmpty, $"{failures.Count} failures, FUZZ_SEED={Seed}:\n{string.Join('\n', failures.Take(10))}\n{Causes(bot.Output)}");
        Assert.False(bot.Output.Contains("A turn failed", StringComparison.Ordinal), $"FUZZ_SEED={Seed}: a turn failed:\n{Causes(bot.Output)}");
        Assert.InRange(growth, long.MinValue, MostGrowth);
        await AssertItStillWorksAsync();
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>What the bot's log says of why.</summary>
    private static string Causes(string output) =>
        string.Join('\n', output.Split('\n').Where(line => line.Contains("Exception", StringComparison.Ordinal) && !line.Contains("   at ", StringComparison.Ordinal)).Distinct().Take(20));

    private static async Task<IReadOnlyList<string>> ReadPayloadsAsync()
    {
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data", "playground"), "*.json").Order(StringComparer.Ordinal);
        return await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file)));
    }

    private Task SendAsync(PayloadMutator mutator, int from, int count) => System.Threading.Tasks.Parallel.ForEachAsync(
        Enumerable.Range(from, count),
        new ParallelOptions { MaxDegreeOfParallelism = Parallel },
        async (index, cancellationToken) => await SendAsync(index, mutator.Make(index), cancellationToken));

    private async Task SendAsync(int index, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var status = await PostAsync(body, cancellationToken);
            var took = Stopwatch.GetElapsedTime(started);
            lock (door)
            {
                slowest = took > slowest.Took ? (index, took) : slowest;
            }

            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            if (status >= HttpStatusCode.InternalServerError && status != HttpStatusCode.NotImplemented)
            {
                failures.Enqueue($"FUZZ_FROM={index} FUZZ_COUNT=1: {(int)status}");
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            failures.Enqueue($"FUZZ_FROM={index} FUZZ_COUNT=1: {failure.Message}");
        }
    }

    private async Task<HttpStatusCode> PostAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.MessagesEndpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        // The bot may hang up on a body that is too large, which is no failure: asking first makes the answer certain.
        request.Headers.ExpectContinue = body.Length > 900_000;
        using var response = await http.SendAsync(request, cancellationToken);
        return response.StatusCode;
    }

    private async Task AssertItStillWorksAsync()
    {
        var before = sink.Taken;
        var healthy = $$"""
            {"type":"message","id":"healthy","channelId":"msteams","serviceUrl":"{{sink.Address}}","text":"help","from":{"id":"29:1"},"recipient":{"id":"28:1"},
             "conversation":{"id":"a:healthy","tenantId":"{{Guid.Empty}}","conversationType":"personal"} }
            """;

        Assert.Equal(HttpStatusCode.OK, await PostAsync(System.Text.Encoding.UTF8.GetBytes(healthy), CancellationToken.None));
        Assert.True(sink.Taken > before);
        using var ready = await http.GetAsync(new Uri(bot.BaseAddress, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }
}
