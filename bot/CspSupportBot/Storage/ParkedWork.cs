using CspSupportBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>Work that was given up: of all partners for the operator's command line, of one where somebody of it asks.</summary>
public sealed class ParkedWork(SupportDb db, PartnerTenant tenant, TimeProvider clock)
{
    /// <summary>The newest first.</summary>
    /// <exception cref="StartRefusedException">No bot of this version has had this store yet.</exception>
    public async Task<IReadOnlyList<OutboxRow>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await DemandSchemaAsync(cancellationToken);
        return await NewestAsync(Parked(), limit, cancellationToken);
    }

    /// <summary>This partner's, the newest first.</summary>
    public Task<List<OutboxRow>> ListOwnAsync(int limit, CancellationToken cancellationToken) => NewestAsync(OwnParked(), limit, cancellationToken);

    /// <summary>How many pieces of this partner's work were given up.</summary>
    public Task<int> CountOwnAsync(CancellationToken cancellationToken) => OwnParked().CountAsync(cancellationToken);

    /// <summary>Lets it be tried again at once, as often as new work. What may have been done before stays known, so a message that is repeated says so.</summary>
    /// <param name="id">Which; null for all.</param>
    /// <returns>How many pieces of work; 0 where nothing is parked under this id any more.</returns>
    /// <exception cref="StartRefusedException">No bot of this version has had this store yet.</exception>
    public async Task<int> ReplayAsync(long? id, CancellationToken cancellationToken)
    {
        await DemandSchemaAsync(cancellationToken);
        return await ReplayAsync(Parked(), id, cancellationToken);
    }

    /// <summary>The same for this partner's work only.</summary>
    public Task<int> ReplayOwnAsync(long? id, CancellationToken cancellationToken) => ReplayAsync(OwnParked(), id, cancellationToken);

    private static Task<List<OutboxRow>> NewestAsync(IQueryable<OutboxRow> parked, int limit, CancellationToken cancellationToken) =>
        parked.AsNoTracking().OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellationToken);

    // Its own transaction: should the turn that asked for it be run again, nothing is left to replay, which does no harm.
    private Task<int> ReplayAsync(IQueryable<OutboxRow> parked, long? id, CancellationToken cancellationToken) => db.WriteAsync(
        () => parked.Where(row => id == null || row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.State, OutboxState.Waiting).SetProperty(r => r.Attempts, 0).SetProperty(r => r.DueAt, clock.GetUtcNow()),
            cancellationToken),
        cancellationToken);

    private async Task DemandSchemaAsync(CancellationToken cancellationToken) => StartRefusedException.ThrowIf(
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? "ConnectionStrings:Support names a store that this version has not used yet: start the bot, or run migrate."
            : null);

    private IQueryable<OutboxRow> OwnParked() => Parked().Where(row => row.PartnerTenant == tenant.Id);

    private IQueryable<OutboxRow> Parked() => db.Outbox.Where(row => row.State == OutboxState.Parked);
}
