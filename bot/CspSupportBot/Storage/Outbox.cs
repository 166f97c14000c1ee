using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>The queue of durable work, as the dispatcher sees it: across all partner tenants.</summary>
public sealed class Outbox(SupportDb db)
{
    /// <summary>
    /// Takes rows that are due, at most one of each lane, the first of it: what comes later in a lane waits until the
    /// first is done or parked.
    /// </summary>
    /// <param name="exceptKind">A kind that must wait for now; null for none.</param>
    public async Task<IReadOnlyList<OutboxRow>> LeaseDueAsync(
        DateTimeOffset now, TimeSpan lease, int limit, string? exceptKind, CancellationToken cancellationToken)
    {
        var rows = await FirstOfLanes()
            .Where(row => row.DueAt <= now && (row.LeasedUntil == null || row.LeasedUntil <= now))
            .Where(row => exceptKind == null || row.Kind != exceptKind)
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id)
            .Take(limit)
            .ToListAsync(cancellationToken);
        rows.ForEach(row => row.LeasedUntil = now + lease);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return rows;
        }
        catch (DbUpdateConcurrencyException)
        {
            // A turn took one of them in the same moment; the next pass takes the others.
            return [];
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The earliest moment at which something may have to be done; null where nothing waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        await FirstOfLanes()
            .OrderBy(row => row.LeasedUntil ?? row.DueAt)
            .Select(row => (DateTimeOffset?)(row.LeasedUntil ?? row.DueAt))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Lets go of what an orderly stop keeps from being finished, so that whoever runs next takes it at once.</summary>
    public Task ReleaseAsync(OutboxRow leased, CancellationToken cancellationToken) => LetGoAsync(
        db.Outbox.Where(row => row.Id == leased.Id && row.State == OutboxState.Waiting && row.LeasedUntil == leased.LeasedUntil), cancellationToken);

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
        () => rows.ExecuteUpdateAsync(row => row.SetProperty(r => r.LeasedUntil, (DateTimeOffset?)null), cancellationToken), cancellationToken);

    private IQueryable<OutboxRow> FirstOfLanes() => db.Outbox.Where(row =>
        row.State == OutboxState.Waiting
        && !db.Outbox.Any(earlier => earlier.Lane == row.Lane && earlier.State == OutboxState.Waiting && earlier.Id < row.Id));
}
