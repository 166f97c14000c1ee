using System.Collections.Concurrent;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Jobs;

/// <summary>Durable work that ends as the test says and remembers what was run.</summary>
internal sealed class ScriptedJob : IJob
{
    public const string OwnKind = "scripted";

    private readonly ConcurrentQueue<string> ran = new();
    private readonly ConcurrentQueue<string> parked = new();

    public string Kind => OwnKind;

    public Func<string, JobOutcome> Script { get; set; } = _ => new JobOutcome.Done();

    /// <summary>Never ends by itself.</summary>
    public bool Hangs { get; set; }

    /// <summary>What a run waits for before it ends.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Ran => [.. ran];

    public IReadOnlyList<string> Parked => [.. parked];

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        ran.Enqueue(row.Payload);
        Entered.TrySetResult();
        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        await Until.WaitAsync(cancellationToken);
        return Script(row.Payload);
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        parked.Enqueue(row.Payload);
        return Task.CompletedTask;
    }
}

internal static class ScriptedJobServices
{
    /// <summary>The dispatcher with this job alone.</summary>
    public static void AddDispatcherOf(this IServiceCollection services, ScriptedJob job, Action<JobsOptions>? configure = null)
    {
        services.AddOptions<JobsOptions>().Configure(configure ?? (_ => { }));
        services.AddSingleton<IJob>(job);
        services.AddMetrics().AddSingleton<BotMeter>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<Dispatcher>();
    }
}
