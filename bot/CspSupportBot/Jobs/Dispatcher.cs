using System.Collections.Concurrent;
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
    StoreHealth store,
    OutboxSignal signal,
    Timekeeper timekeeper,
    IOptions<JobsOptions> options,
    TimeProvider clock,
    ILogger<Dispatcher> logger) : BackgroundService
{
    // A job that overruns is cancelled; its lease must still hold then.
    private const double LeaseInRuns = 1.5;

    private static readonly TimeSpan PurgeInterval = TimeSpan.FromHours(1);

    // A message on its way to Teams is over in a moment; cut off, it might have arrived and would be sent again.
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<long, Task> running = new();

    // Never disposed: it has no timer, and a host that is stopped once more after its end still asks for it.
    private readonly CancellationTokenSource cut = new();
    private int busy;
    private int awaited;
    private int waitingForBackends;
    private long? purgedAt;

    /// <summary>Runs everything that is due now, and what becomes due by it, to its end.</summary>
    /// <returns>How many pieces of work were run.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await NextBatchAsync(options.Value.Parallel, cancellationToken) is { Rows: { Count: > 0 } rows })
        {
            await Task.WhenAll(rows.Select(row => runner.RunAsync(row, cancellationToken)));
            total += rows.Count;
        }

        await PurgeAsync(cancellationToken);
        return total;
    }

    /// <summary>Takes nothing more and lets what runs come to its end; what takes too long is cancelled and lets go of its rows.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var over = Task.WhenAll(running.Values);

        // Real time, as the host's own patience is: whoever stops a process waits for it.
        await Task.WhenAny(over, Task.Delay(TimeToFinish, cancellationToken));
        await cut.CancelAsync();
        await over.WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SeeStoreWorkAsync(stoppingToken);
                await StartDueAsync(stoppingToken);
                await PurgeAsync(stoppingToken);
                await signal.WaitAsync(await UntilNextAsync(stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Report(failure);
                await Task.Delay(options.Value.PollInterval, clock, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    // While nothing can be saved nothing is taken: what is done could not be marked as done, and would be done again.
    private async Task SeeStoreWorkAsync(CancellationToken cancellationToken)
    {
        if (store.Fault is null)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreProbe>().WriteAsync(cancellationToken);
        store.Recover();
    }

    // Nobody waits for a job to end before the next begins: one backend that hangs would hold up every reply.
    private async Task StartDueAsync(CancellationToken stoppingToken)
    {
        // What was asked for is taken, also when a stop comes meanwhile: nobody would know of a lease whose answer was not waited for.
        while (!stoppingToken.IsCancellationRequested && FreePlaces() is > 0 and var places && await NextBatchAsync(places, cut.Token) is { Rows.Count: > 0 } batch)
        {
            foreach (var row in batch.Rows)
            {
                Start(row, batch.Which, cut.Token);
            }
        }
    }

    // What somebody waits for in front of a chat goes before everything that was planned. Then messages are taken in batches. Neither takes the last place:
    // that one goes to whatever has waited longest, so that nothing starves, whoever hangs.
    private async Task<(DueWork Which, IReadOnlyList<OutboxRow> Rows)> NextBatchAsync(int places, CancellationToken cancellationToken)
    {
        var answers = Math.Min(places, AllButOne() - Volatile.Read(ref awaited));
        if (answers > 0 && await LeaseAsync(answers, DueWork.Awaited, cancellationToken) is { Count: > 0 } rows)
        {
            return (DueWork.Awaited, rows);
        }

        if (places > 1 && await LeaseAsync(places - 1, DueWork.NotOfBackends, cancellationToken) is { Count: > 0 } messages)
        {
            return (DueWork.NotOfBackends, messages);
        }

        var which = TooManyWaitForBackends() ? DueWork.NotOfBackends : DueWork.Any;
        return (which, await LeaseAsync(limit: 1, which, cancellationToken));
    }

    private int FreePlaces() => options.Value.Parallel - Volatile.Read(ref busy);

    private int AllButOne() => Math.Max(1, options.Value.Parallel - 1);

    private void Start(OutboxRow row, DueWork which, CancellationToken cancellationToken)
    {
        Count(row, which, 1);
        var run = RunThenSignalAsync(row, which, cancellationToken);
        running[row.Id] = run;
        _ = run.ContinueWith(
            ended => running.TryRemove(KeyValuePair.Create(row.Id, ended)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    // One place is kept for messages, however many backends hang.
    private bool TooManyWaitForBackends() => Volatile.Read(ref waitingForBackends) >= AllButOne();

    private void Count(OutboxRow row, DueWork which, int change)
    {
        Interlocked.Add(ref busy, change);
        if (which is DueWork.Awaited)
        {
            Interlocked.Add(ref awaited, change);
        }

        if (row.IsOfBackend())
        {
            Interlocked.Add(ref waitingForBackends, change);
        }
    }

    private async Task RunThenSignalAsync(OutboxRow row, DueWork which, CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync(row, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await ReleaseAsync(row);
        }
        catch (Exception failure)
        {
            // Where its outcome could not be saved, its lease ends by itself.
            Report(failure);
        }
        finally
        {
            Count(row, which, -1);
            signal.Raise();
        }
    }

    private async Task ReleaseAsync(OutboxRow row)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Outbox>().ReleaseAsync(row, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // Its lease ends by itself.
            Report(failure);
        }
    }

    private async Task<IReadOnlyList<OutboxRow>> LeaseAsync(int limit, DueWork which, CancellationToken cancellationToken)
    {
        var lease = options.Value.RunTimeout * LeaseInRuns;
        await timekeeper.FollowAsync(lease, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Outbox>().LeaseDueAsync(clock.GetUtcNow(), lease, limit, which, cancellationToken);
    }

    private async Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref busy) >= options.Value.Parallel || TooManyWaitForBackends())
        {
            return options.Value.PollInterval;
        }

        await using var scope = scopes.CreateAsyncScope();
        var next = await scope.ServiceProvider.GetRequiredService<Outbox>().NextDueAsync(cancellationToken);
        var wait = next - clock.GetUtcNow() ?? options.Value.PollInterval;
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, TimeSpan.TicksPerMillisecond * 10, options.Value.PollInterval.Ticks));
    }

    private async Task PurgeAsync(CancellationToken cancellationToken)
    {
        // A clock that was set forward makes everything look old; what Teams may still repeat must not be forgotten for that.
        if ((purgedAt is { } last && clock.GetElapsedTime(last) < PurgeInterval) || timekeeper.SinceJump < PurgeInterval)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Outbox>().PurgeAsync(clock.GetUtcNow() - options.Value.KeepFinished, cancellationToken);
        purgedAt = clock.GetTimestamp();
    }

    private void Report(Exception failure)
    {
        if (store.Note(failure) is null)
        {
            PassFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "The queue of durable work could not be read or written; it is tried again")]
    private partial void PassFailed(Exception failure);
}
