using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>
/// Brings a store that was restored from a backup into line with a world that went on: people hold ticket numbers that it never gave, and what waits in it may have been done since.
/// </summary>
public sealed class Restoration(SupportDb db, TimeProvider clock)
{
    /// <summary>So many ticket numbers are left out, which is more than a helpdesk gives between two backups.</summary>
    public const int NumbersLeftOut = 1000;

    /// <summary>Done twice it leaves out twice as many numbers, and does no other harm.</summary>
    public async Task<RestoredWork> AdoptAsync(CancellationToken cancellationToken)
    {
        await LeaveOutNumbersAsync(cancellationToken);
        var uncertain = await DoubtAsync(cancellationToken);
        return new RestoredWork(uncertain, await DropOvertakenAsync(cancellationToken));
    }

    private async Task LeaveOutNumbersAsync(CancellationToken cancellationToken)
    {
        // A partner that had no ticket yet may have had one since.
        await db.WriteAsync(
            () => db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "TicketCounters" ("PartnerTenant", "Last") SELECT DISTINCT "PartnerTenant", 0 FROM "Conversations" WHERE TRUE
                ON CONFLICT ("PartnerTenant") DO NOTHING
                """,
                cancellationToken),
            cancellationToken);
        await db.WriteAsync(
            () => db.TicketCounters.ExecuteUpdateAsync(counter => counter.SetProperty(c => c.Last, c => c.Last + NumbersLeftOut), cancellationToken), cancellationToken);
    }

    /// <summary>What waits or was given up may have been done: a message then says so, a filing looks first.</summary>
    private Task<int> DoubtAsync(CancellationToken cancellationToken) => db.WriteAsync(
        () => db.Outbox.Where(row => row.State != OutboxState.Done).ExecuteUpdateAsync(
            row => row
                .SetProperty(r => r.Starts, r => r.Starts < 1 ? 1 : r.Starts)
                .SetProperty(r => r.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(r => r.Lease, (Guid?)null),
            cancellationToken),
        cancellationToken);

    /// <summary>The burst rule: of several late messages about the same thing in one conversation only the last is sent.</summary>
    private async Task<int> DropOvertakenAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.Outbox
            .Where(row => row.State == OutboxState.Waiting && row.Kind == OutboxRows.DeliverKind)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        var overtaken = waiting
            .GroupBy(row => (row.PartnerTenant, row.Lane, SubjectOf(row)))
            .Where(messages => messages.Key.Item3 is not null)
            .SelectMany(messages => messages.SkipLast(1))
            .ToList();
        foreach (var row in overtaken)
        {
            row.Finish(clock.GetUtcNow());
            row.LastError = "Not sent after a restore: a later message about the same thing waits.";
        }

        await db.SaveChangesAsync(cancellationToken);
        return overtaken.Count;
    }

    /// <summary>Null for what may not be left out: answers without a card, and edits.</summary>
    private static string? SubjectOf(OutboxRow row) =>
        row.Peek<Delivery>()?.Message is { Replaces: null, Subject: { } subject } ? subject : null;
}

/// <param name="Uncertain">Pieces of work that may have been done since the backup.</param>
/// <param name="Overtaken">Messages among them that are not sent, because a later one waits.</param>
public sealed record RestoredWork(int Uncertain, int Overtaken);
