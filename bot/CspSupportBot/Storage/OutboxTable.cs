using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CspSupportBot.Storage;

/// <summary>How the queue of durable work is kept, and how it is searched.</summary>
internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
{
    private const string OnlyWaiting = "\"State\" = 'Waiting'";

    private const string OnlyAwaited = $"{OnlyWaiting} AND (\"Kind\" = '{OutboxRows.ReplayTurnKind}' OR \"Origin\" IS NOT NULL)";

    /// <summary>The condition on a row that is called <c>due</c>; <c>{0}</c> is the present time. Each is written out, so that a partial index can serve it.</summary>
    public static string ConditionOf(DueWork which) => which switch
    {
        DueWork.NotOfBackends => $"due.\"Kind\" NOT IN ({string.Join(", ", OutboxRows.BackendKinds.Select(kind => $"'{kind}'"))})",
        DueWork.Awaited =>
            $"""
            (due."PartnerTenant", due."Lane") IN (SELECT "PartnerTenant", "Lane" FROM "Outbox" WHERE {OnlyAwaited} AND "AvailableAt" <= {"{0}"})
            """,
        _ => "TRUE",
    };

    public void Configure(EntityTypeBuilder<OutboxRow> row)
    {
        row.HasKey(r => r.Id);

        // Who lost its lease can't save the outcome: somebody else is doing the work again.
        row.Property(r => r.Lease).IsConcurrencyToken();

        // Most rows are done or wait for days: only those that wait are looked at, and in the order in which they may be taken.
        row.HasIndex(r => r.AvailableAt).HasFilter(OnlyWaiting);
        row.HasIndex(r => r.AvailableAt, "IX_Outbox_Awaited").HasFilter(OnlyAwaited);
        row.HasIndex(r => new { r.PartnerTenant, r.Lane, r.Id }).HasFilter(OnlyWaiting);
        row.HasIndex(r => r.DoneAt).HasFilter("\"State\" = 'Done'");
        row.HasIndex(r => r.Id).HasFilter("\"State\" = 'Parked'");
    }
}
