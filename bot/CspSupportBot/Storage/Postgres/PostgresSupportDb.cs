using CspSupportBot.Domain;
using CspSupportBot.Domain.Tickets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CspSupportBot.Storage.Postgres;

/// <summary>
/// The store in a PostgreSQL database, which several replicas share. Every key begins with the partner tenant, so that the tables can be distributed by it.
/// </summary>
public sealed class PostgresSupportDb(DbContextOptions<PostgresSupportDb> options, PartnerTenant tenant, OutboxSignal signal)
    : SupportDb(options, tenant, signal)
{
    internal override Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken) => write();

    internal override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    internal override IQueryable<OutboxRow> LeaseDue(DateTimeOffset now, DateTimeOffset until, Guid lease, int limit, DueWork which)
    {
        var statement =
            $$"""
            UPDATE "Outbox" SET "LeasedUntil" = {1}, "Lease" = {2}, "Starts" = "Starts" + 1
            WHERE ("PartnerTenant", "Id") IN (
                SELECT due."PartnerTenant", due."Id" FROM "Outbox" AS due
                WHERE due."State" = 'Waiting' AND due."AvailableAt" <= {0} AND {{OutboxTable.ConditionOf(which)}}
                    AND due."Id" = (
                        SELECT MIN(other."Id") FROM "Outbox" AS other
                        WHERE other."PartnerTenant" = due."PartnerTenant" AND other."Lane" = due."Lane" AND other."State" = 'Waiting')
                ORDER BY due."AvailableAt", due."Id"
                LIMIT {3}
                FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;
        return Outbox.FromSqlRaw(statement, InstantConverter.Stored(now), InstantConverter.Stored(until), lease, limit);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<OutboxRow>(row =>
        {
            row.HasKey(r => new { r.PartnerTenant, r.Id });
            row.Property(r => r.Id).UseIdentityAlwaysColumn();
            row.Property(r => r.AvailableAt).HasComputedColumnSql("GREATEST(\"DueAt\", \"LeasedUntil\")", stored: true);
        });
        modelBuilder.Entity<TicketEvent>(line =>
        {
            line.HasKey(e => new { e.PartnerTenant, e.Id });
            line.Property(e => e.Id).UseIdentityAlwaysColumn();
        });
    }
}
