using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>The queue of durable work, as the dispatcher sees it: across all partner tenants.</summary>
public sealed class Outbox(SupportDb db)
{
    /// <summary>
    /// Takes rows that are due, at most one of each lane, the first of it: what comes later in a lane waits until the
    /// first is done or parked.
    /// </summary>
    public async Task<IReadOnlyList<OutboxRow>> LeaseDueAsync(
        DateTimeOffset now, TimeSpan lease, int limit, DueWork which, CancellationToken cancellationToken) => await db.WriteAsync(
            () => db.LeaseDue(now, now + lease, Guid.NewGuid(), limit, which).AsNoTracking().ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The earliest moment at which something may have to be done; null where nothing waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        await FirstOfLanes()
            .OrderBy(row => row.AvailableAt)
            .Select(row => (DateTimeOffset?)row.AvailableAt)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>How long the oldest piece of work that nobody has taken has been due; zero where nothing is.</summary>
    public async Task<TimeSpan> LagAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var late = now - await NextDueAsync(cancellationToken) ?? TimeSpan.Zero;
        return late > TimeSpan.Zero ? late : TimeSpan.Zero;
    }

    /// <summary>Lets go of what an orderly stop keeps from being finished, so that whoever runs next takes it at once.</summary>
    public Task ReleaseAsync(OutboxRow leased, CancellationToken cancellationToken) => LetGoAsync(
        db.Outbox.Where(
            row => row.PartnerTenant == leased.PartnerTenant && row.Id == leased.Id && row.State == OutboxState.Waiting && row.Lease == leased.Lease), cancellationToken);

    /// <summary>
    /// Frees what a killed process held. Only right where this process is the only one, which the single SQLite file
    /// demands anyway.
    /// </summary>
    public Task<int> RecoverLeasesAsync(CancellationToken cancellationToken) =>
        LetGoAsync(db.Outbox.Where(row => row.State == OutboxState.Waiting && row.LeasedUntil != null), cancellationToken);

    /// <summary>Removes what is done and can't be asked about any more.</summary>
    public async Task PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await db.WriteAsync(
            () => db.Outbox.Where(row => row.State == OutboxState.Done && row.DoneAt < before).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        await db.WriteAsync(
            () => db.SeenActivities.IgnoreQueryFilters().Where(seen => seen.SeenAt < before).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    public Task<int> CountParkedAsync(CancellationToken cancellationToken) =>
        db.Outbox.CountAsync(row => row.State == OutboxState.Parked, cancellationToken);

    private Task<int> LetGoAsync(IQueryable<OutboxRow> rows, CancellationToken cancellationToken) => db.WriteAsync(
        () => rows.ExecuteUpdateAsync(
            row => row.SetProperty(r => r.LeasedUntil, (DateTimeOffset?)null).SetProperty(r => r.Lease, (Guid?)null), cancellationToken), cancellationToken);

    private IQueryable<OutboxRow> FirstOfLanes() => db.Outbox.Where(row =>
        row.State == OutboxState.Waiting
        && row.Id == db.Outbox.Where(other => other.PartnerTenant == row.PartnerTenant && other.Lane == row.Lane && other.State == OutboxState.Waiting).Min(other => other.Id));
}
