using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>A kept activity is an outbox row that its own process holds until the turn is over.</summary>
public sealed class TurnInbox(SupportDb db, PartnerTenant tenant, TimeProvider clock) : ITurnInbox
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    public async Task<long> KeepAsync(string conversationId, string activity, TimeSpan turnTimeout, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = OutboxRows.ReplayTurn(tenant.Id, conversationId, activity, now);
        row.LeaseToTurn(now + turnTimeout + Margin);
        db.Outbox.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    public Task ForgetAsync(long id, CancellationToken cancellationToken) => db.WriteAsync(
        () => db.Outbox.Where(row => row.PartnerTenant == tenant.Id && row.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
