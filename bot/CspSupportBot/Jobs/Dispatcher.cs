using CspSupportBot.Storage;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Jobs;

/// <summary>
/// Runs the durable work: takes what is due, runs it, and waits for the next. What was leased by a process that was killed
/// is taken over when its lease ends.
/// </summary>
public sealed partial class Dispatcher(
    IServiceScopeFactory scopes,
    JobRunner runner,
    OutboxSignal signal,
    IOptions<JobsOptions> options,
    TimeProvider clock,
    ILogger<Dispatcher> logger) : BackgroundService
{
    // A job that overruns is cancelled; its lease must still hold then.
    private static readonly TimeSpan LeaseMargin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PurgeInterval = TimeSpan.FromHours(1);

    private DateTimeOffset nextPurge;

    /// <summary>When the queue was last looked at; null before the first time.</summary>
    public DateTimeOffset? LastPass { get; private set; }

    /// <summary>Runs everything that is due now, and what becomes due by it.</summary>
    /// <returns>How many pieces of work were run.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await RunBatchAsync(cancellationToken) is > 0 and var ran)
        {
            total += ran;
        }

        await PurgeAsync(cancellationToken);
        LastPass = clock.GetUtcNow();
        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stoppingToken);
                await signal.WaitAsync(await UntilNextAsync(stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                PassFailed(failure);
                await Task.Delay(options.Value.PollInterval, clock, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    private async Task<int> RunBatchAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<Outbox>().LeaseDueAsync(
            clock.GetUtcNow(), options.Value.RunTimeout + LeaseMargin, options.Value.Parallel, cancellationToken);
        await Task.WhenAll(rows.Select(row => runner.RunAsync(row, cancellationToken)));
        return rows.Count;
    }

    private async Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var next = await scope.ServiceProvider.GetRequiredService<Outbox>().NextDueAsync(cancellationToken);
        var wait = next - clock.GetUtcNow() ?? options.Value.PollInterval;
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, TimeSpan.TicksPerMillisecond * 10, options.Value.PollInterval.Ticks));
    }

    private async Task PurgeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < nextPurge)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Outbox>().PurgeAsync(now - options.Value.KeepFinished, cancellationToken);
        nextPurge = now + PurgeInterval;
    }

    [LoggerMessage(LogLevel.Error, "The queue of durable work could not be read; it is tried again")]
    private partial void PassFailed(Exception failure);
}
