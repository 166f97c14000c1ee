using CspSupportBot.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage.Sqlite;

/// <summary>The store in one SQLite file, which belongs to one process.</summary>
public sealed class SqliteSupportDb(DbContextOptions<SqliteSupportDb> options, PartnerTenant tenant, OutboxSignal signal, WriteLane writes)
    : SupportDb(options, tenant, signal)
{
    private const int PrimaryKeyTaken = 1555;
    private const int UniqueTaken = 2067;

    internal override async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        return await write();
    }

    internal override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueTaken };

    internal override IQueryable<OutboxRow> LeaseDue(DateTimeOffset now, DateTimeOffset until, Guid lease, int limit, DueWork which)
    {
        var statement =
            $$"""
            UPDATE "Outbox" SET "LeasedUntil" = {1}, "Lease" = {2}, "Starts" = "Starts" + 1
            WHERE "Id" IN (
                SELECT due."Id" FROM "Outbox" AS due
                WHERE due."State" = 'Waiting' AND due."AvailableAt" <= {0} AND {{OutboxTable.ConditionOf(which)}}
                    AND due."Id" = (
                        SELECT MIN(other."Id") FROM "Outbox" AS other
                        WHERE other."PartnerTenant" = due."PartnerTenant" AND other."Lane" = due."Lane" AND other."State" = 'Waiting')
                ORDER BY due."AvailableAt", due."Id"
                LIMIT {3})
            RETURNING *
            """;
        return Outbox.FromSqlRaw(statement, InstantConverter.Stored(now), InstantConverter.Stored(until), lease, limit);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<OutboxRow>().Property(row => row.AvailableAt)
            .HasComputedColumnSql("COALESCE(MAX(\"DueAt\", \"LeasedUntil\"), \"DueAt\")", stored: true);
    }
}
