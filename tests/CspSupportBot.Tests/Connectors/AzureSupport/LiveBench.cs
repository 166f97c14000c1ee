using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CspSupportBot.Tests.Connectors.AzureSupport;

/// <summary>The live connectors opposite the simulated Azure, without the rest of the bot; in real time, but impatient.</summary>
internal sealed class LiveBench : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly BotLog log = new();

    private LiveBench(LiveAzure azure, IReadOnlyList<(string Name, string Value)> settings)
    {
        Azure = azure;
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        collection.AddSingleton(TimeProvider.System);
        azure.AddTo(collection, [("Connectors:AzureSupport:AttemptTimeout", "00:00:05"), ("Connectors:AzureSupport:CallTimeout", "00:00:10"), .. settings]);
        services = collection.BuildServiceProvider();
    }

    public LiveAzure Azure { get; }

    public ISupportBackend Backend => Get<ISupportBackend>();

    /// <summary>Everything that was logged, at any level.</summary>
    public IReadOnlyList<string> LogLines => log.Lines;

    public static async Task<LiveBench> StartAsync(params IReadOnlyList<(string Name, string Value)> settings) => new(await LiveAzure.StartAsync(), settings);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Files it to the end.</summary>
    public async Task<FilingOutcome> FileAsync(Ticket ticket)
    {
        var outcome = await Backend.FileAsync(ticket, default);
        while (outcome is FilingOutcome.StillRunning { Operation: { } operation })
        {
            outcome = await Backend.PollAsync(ticket, operation, default);
        }

        return outcome;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Traces.Keep("log", LogLines);
        await Azure.DisposeAsync();
    }
}
