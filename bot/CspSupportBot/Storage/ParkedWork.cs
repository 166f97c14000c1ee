using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>Work that was given up, for the operator: across all partner tenants.</summary>
public sealed class ParkedWork(SupportDb db, TimeProvider clock)
{
    /// <summary>The newest first.</summary>
    /// <exception cref="StartRefusedException">No bot of this version has had this store yet.</exception>
    public async Task<IReadOnlyList<OutboxRow>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await DemandSchemaAsync(cancellationToken);
        return await Parked().AsNoTracking().OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>Lets it be tried again at once, as often as new work. What may have been done before stays known, so a message that is repeated says so.</summary>
    /// <param name="id">Which; null for all.</param>
    /// <returns>How many pieces of work; 0 where nothing is parked under this id any more.</returns>
    /// <exception cref="StartRefusedException">No bot of this version has had this store yet.</exception>
    public async Task<int> ReplayAsync(long? id, CancellationToken cancellationToken)
    {
        await DemandSchemaAsync(cancellationToken);
        return await db.WriteAsync(
            () => Parked().Where(row => id == null || row.Id == id).ExecuteUpdateAsync(
                row => row.SetProperty(r => r.State, OutboxState.Waiting).SetProperty(r => r.Attempts, 0).SetProperty(r => r.DueAt, clock.GetUtcNow()),
                cancellationToken),
            cancellationToken);
    }

    private async Task DemandSchemaAsync(CancellationToken cancellationToken) => StartRefusedException.ThrowIf(
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? "ConnectionStrings:Support names a store that this version has not used yet: start the bot, or run migrate."
            : null);

    private IQueryable<OutboxRow> Parked() => db.Outbox.Where(row => row.State == OutboxState.Parked);
}
