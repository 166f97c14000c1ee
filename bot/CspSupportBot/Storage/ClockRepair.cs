using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>Sets right what was written by a clock that has jumped since. Several replicas may do it one after another: what is right stays so.</summary>
public sealed class ClockRepair(SupportDb db)
{
    /// <summary>
    /// Lets every lease last until then. After a jump nobody can tell how much of one is left: ended too early, work that still runs would be done a second time; ended too
    /// late, what a killed process held would lie there as long as the clock went back.
    /// </summary>
    public Task HoldLeasesAsync(DateTimeOffset until, CancellationToken cancellationToken) => db.WriteAsync(
        () => db.Outbox.Where(row => row.State == OutboxState.Waiting && row.LeasedUntil != null)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.LeasedUntil, until), cancellationToken),
        cancellationToken);

    /// <summary>
    /// After a jump back: what was due before it is due still, and a retry comes early rather than late. What waits for a time of its own, such as a reminder, goes on waiting
    /// for it. What was done or seen in what is the future now is so at this moment: no click counts as a repetition for longer than it would have. A ticket's next look at its clocks
    /// was planned from the wrong time, and what it was warned of must not silence what is to come.
    /// </summary>
    /// <param name="before">What the clock showed before the jump.</param>
    public async Task BringBackAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.WriteAsync(
            () => db.Outbox.Where(row => row.State == OutboxState.Waiting && row.DueAt > now && (row.DueAt <= before || row.Attempts > 0 || row.Kind == OutboxRows.WarnKind))
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.DueAt, now), cancellationToken),
            cancellationToken);
        await db.WriteAsync(
            () => db.Outbox.Where(row => row.State == OutboxState.Done && row.DoneAt > now)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.DoneAt, now), cancellationToken),
            cancellationToken);
        await db.WriteAsync(
            () => db.SeenActivities.IgnoreQueryFilters().Where(seen => seen.SeenAt > now)
                .ExecuteUpdateAsync(seen => seen.SetProperty(s => s.SeenAt, now), cancellationToken),
            cancellationToken);
        await db.WriteAsync(
            () => db.SentWarnings.IgnoreQueryFilters().Where(warning => warning.SentAt > now)
                .ExecuteUpdateAsync(warning => warning.SetProperty(w => w.SentAt, now), cancellationToken),
            cancellationToken);
        await db.WriteAsync(
            () => db.NoticeReceipts.IgnoreQueryFilters().Where(receipt => receipt.DeliveredAt > now)
                .ExecuteUpdateAsync(receipt => receipt.SetProperty(r => r.DeliveredAt, now), cancellationToken),
            cancellationToken);
    }

    /// <summary>The latest moment at which anything was done here; null in a new store.</summary>
    public async Task<DateTimeOffset?> LatestTraceAsync(CancellationToken cancellationToken)
    {
        var done = await db.Outbox.Where(row => row.State == OutboxState.Done).MaxAsync(row => row.DoneAt, cancellationToken);
        var seen = await db.SeenActivities.IgnoreQueryFilters().MaxAsync(activity => (DateTimeOffset?)activity.SeenAt, cancellationToken);
        return done > seen || seen is null ? done : seen;
    }
}
