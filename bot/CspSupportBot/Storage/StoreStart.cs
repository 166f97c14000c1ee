using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CspSupportBot.Storage;

/// <summary>Brings the store to this version's schema before anything else runs.</summary>
public abstract class StoreStart(IServiceScopeFactory scopes) : IHostedService
{
    /// <summary>
    /// Stands in the name of a migration that takes something away. A store with other migrations that this version does not know has only been added to, so the
    /// replicas of before go on with it while those of the next version start.
    /// </summary>
    public const string Contraction = "_Contract";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await UpgradeAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreClock>().SetAsync(cancellationToken);
        await TakeOverAsync(scope.ServiceProvider.GetRequiredService<Outbox>(), cancellationToken);
    }

    /// <summary>Only the schema: what a process that runs meanwhile holds stays its own.</summary>
    /// <exception cref="StartRefusedException">The store belongs to a version that this one can't follow.</exception>
    public async Task UpgradeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await UpgradeAsync(scope.ServiceProvider.GetRequiredService<SupportDb>(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected abstract Task UpgradeAsync(SupportDb db, CancellationToken cancellationToken);

    /// <summary>Makes the store this process's own, as far as it can be.</summary>
    protected abstract Task TakeOverAsync(Outbox outbox, CancellationToken cancellationToken);

    protected static async Task MigrateAsync(SupportDb db, CancellationToken cancellationToken)
    {
        // Asked for before it is there, PostgreSQL's provider logs an error.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        string[] own = [.. db.Database.GetMigrations()];
        string[] applied = [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)];
        var isOfAnotherLine = applied.Length > 0 && applied[0] != own[0];
        if (isOfAnotherLine || applied.Except(own).Any(later => later.Contains(Contraction, StringComparison.Ordinal)))
        {
            throw new StartRefusedException("ConnectionStrings:Support names a store of another version, which this one can't take over: use that version, or another store.");
        }

        await db.Database.MigrateAsync(cancellationToken);
    }
}
