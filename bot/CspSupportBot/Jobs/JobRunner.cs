using CspSupportBot.Domain;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Jobs;

/// <summary>
/// Runs one leased row: the job's changes and the row's outcome are saved in one transaction, so that the work is either done
/// and gone, or still waiting.
/// </summary>
public sealed partial class JobRunner(
    IServiceScopeFactory scopes,
    ConfirmedSends sends,
    IStoreHealth store,
    IOptions<JobsOptions> options,
    BotMeter meter,
    TimeProvider clock,
    ILogger<JobRunner> logger)
{
    public async Task RunAsync(OutboxRow leased, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        var outcome = "stopped";
        try
        {
            outcome = await TryAsync(leased, cancellationToken) switch
            {
                JobOutcome.Done => "done",
                JobOutcome.Drop => "dropped",
                JobOutcome.Next => "continued",
                var unfinished => await SettleAsync(leased, unfinished, cancellationToken),
            };
        }
        finally
        {
            meter.CountJob(leased.Kind, outcome, clock.GetElapsedTime(began));
        }
    }

    private async Task<JobOutcome> TryAsync(OutboxRow leased, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.RunTimeout, clock);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await using var scope = Enter(leased);
            if (JobOf(scope, leased) is not { } job)
            {
                // A newer version made it, and was rolled back: it waits for that version for a while.
                return new JobOutcome.Retry($"This version knows no work of the kind {leased.Kind}");
            }

            var outcome = await job.RunAsync(leased, timeout.Token);
            if (outcome is not (JobOutcome.Retry or JobOutcome.Park))
            {
                await SaveAsync(scope, leased, outcome, cancellationToken);
            }

            return outcome;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return new JobOutcome.Retry($"No answer within {options.Value.RunTimeout}") { WasCutShort = true };
        }
        catch (Exception failure) when (store.Note(failure) is not null)
        {
            // No fault of the work: it counts no attempt, and its lease holds until the store is back.
            throw;
        }
        catch (Exception failure)
        {
            // The edge of durable work: whatever happened, the row must go on waiting, or be parked.
            JobFailed(failure, leased.Kind, leased.Id);
            return new JobOutcome.Retry(failure.Message) { WasCutShort = true };
        }
    }

    // What the job has changed, and that it has.
    private async Task SaveAsync(AsyncServiceScope scope, OutboxRow leased, JobOutcome outcome, CancellationToken cancellationToken)
    {
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        db.Outbox.Attach(leased);
        if (outcome is JobOutcome.Next next)
        {
            leased.GoOn(clock.GetUtcNow() + next.After);
        }
        else
        {
            leased.Finish(clock.GetUtcNow());
        }

        if (outcome is JobOutcome.Drop dropped)
        {
            leased.LastError = dropped.Reason;
            JobDropped(leased.Kind, leased.Id, dropped.Reason);
        }

        await db.SaveChangesAsync(cancellationToken);
        sends.Forget(leased.Id);
    }

    /// <returns>What became of it, for the meter.</returns>
    private async Task<string> SettleAsync(OutboxRow leased, JobOutcome outcome, CancellationToken cancellationToken)
    {
        await using var scope = Enter(leased);
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        var row = await db.Outbox.SingleAsync(candidate => candidate.PartnerTenant == leased.PartnerTenant && candidate.Id == leased.Id, cancellationToken);
        if (row.State is not OutboxState.Waiting || row.Lease != leased.Lease)
        {
            // The lease ran out meanwhile, and somebody else has taken it over.
            return "lost";
        }

        if (outcome is not (JobOutcome.Retry { MayHaveHappened: true } or JobOutcome.Retry { WasCutShort: true }))
        {
            row.Undo();
        }

        if (outcome is JobOutcome.Retry retry && MayTryAgain(row, retry))
        {
            var wait = NextDelay(row.Attempts + 1);
            row.Postpone(clock.GetUtcNow() + (retry.After > wait ? retry.After.Value : wait), retry.Error);
            Report(row, retry);
        }
        else
        {
            var error = outcome is JobOutcome.Park final ? final.Error : ((JobOutcome.Retry)outcome).Error;
            row.Park(error);
            await (JobOf(scope, row)?.OnParkedAsync(row, cancellationToken) ?? Task.CompletedTask);
            JobParked(row.Kind, row.Id, row.Attempts, error);
        }

        await db.SaveChangesAsync(cancellationToken);
        return row.State is OutboxState.Parked ? "parked" : "postponed";
    }

    private bool MayTryAgain(OutboxRow row, JobOutcome.Retry retry) =>
        row.Attempts + 1 < options.Value.MaxAttempts && !(retry.MayHaveHappened && row.Starts >= options.Value.MaxUncertainAttempts);

    private void Report(OutboxRow row, JobOutcome.Retry retry)
    {
        if (retry.MayHaveHappened)
        {
            JobMayHappenTwice(row.Kind, row.Id, row.DueAt, retry.Error);
        }
        else
        {
            JobPostponed(row.Kind, row.Id, row.DueAt, retry.Error);
        }
    }

    private TimeSpan NextDelay(int failures) =>
        RetryDelay.After(failures, options.Value.FirstRetryAfter, options.Value.LongestRetryAfter, Random.Shared.NextDouble());

    private AsyncServiceScope Enter(OutboxRow row)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(row.PartnerTenant);
        return scope;
    }

    private static IJob? JobOf(AsyncServiceScope scope, OutboxRow row) =>
        scope.ServiceProvider.GetServices<IJob>().SingleOrDefault(job => job.Kind == row.Kind);

    [LoggerMessage(LogLevel.Warning, "Job {Kind} {RowId} failed")]
    private partial void JobFailed(Exception failure, string kind, long rowId);

    [LoggerMessage(LogLevel.Information, "Job {Kind} {RowId} is dropped: {Reason}")]
    private partial void JobDropped(string kind, long rowId, string reason);

    [LoggerMessage(LogLevel.Warning, "Job {Kind} {RowId} may have been done already, but is tried again at {DueAt}: {Reason}")]
    private partial void JobMayHappenTwice(string kind, long rowId, DateTimeOffset dueAt, string reason);

    [LoggerMessage(LogLevel.Information, "Job {Kind} {RowId} is tried again at {DueAt}: {Reason}")]
    private partial void JobPostponed(string kind, long rowId, DateTimeOffset dueAt, string reason);

    [LoggerMessage(LogLevel.Error, "Job {Kind} {RowId} is parked after {Attempts} attempts: {Reason}")]
    private partial void JobParked(string kind, long rowId, int attempts, string reason);
}
