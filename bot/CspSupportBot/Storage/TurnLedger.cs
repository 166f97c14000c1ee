using System.Text.Json;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

public sealed class TurnLedger(SupportDb db, PartnerTenant tenant, TimeProvider clock) : ITurnLedger
{
    /// <summary>Long enough for a turn to send its replies; after that the dispatcher takes over.</summary>
    private static readonly TimeSpan SendingLease = TimeSpan.FromSeconds(30);

    public Task<bool> HasSeenAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        db.SeenActivities.AnyAsync(seen => seen.ConversationId == conversationId && seen.ActivityId == activityId, cancellationToken);

    public async Task<IReadOnlyList<HeldReply>> ClaimUnconfirmedAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var origin = Origin(conversationId, activityId);
        var rows = await db.Outbox
            .Where(row => row.PartnerTenant == tenant.Id && row.Origin == origin && row.State == OutboxState.Waiting)
            .Where(row => row.LeasedUntil == null || row.LeasedUntil < now)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        rows.ForEach(row => row.LeasedUntil = now + SendingLease);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return [.. rows.Select(Held)];
        }
        catch (DbUpdateConcurrencyException)
        {
            // The dispatcher has just taken them: they are being sent.
            return [];
        }
    }

    public async Task<IReadOnlyList<HeldReply>> CommitAsync(
        ConversationAddress address,
        string activityId,
        IReadOnlyList<OutgoingMessage> replies,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await RememberAddressAsync(address, cancellationToken);
        db.SeenActivities.Add(new SeenActivity
        {
            PartnerTenant = tenant.Id,
            ConversationId = address.ConversationId,
            ActivityId = activityId,
            SeenAt = now,
        });
        var rows = replies.Select(reply => OutboxRows.Deliver(tenant.Id, address.ConversationId, reply, now)
            .From(Origin(address.ConversationId, activityId), leasedUntil: now + SendingLease)).ToList();
        db.Outbox.AddRange(rows);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            throw new TurnConflictException(conflict);
        }
        catch (DbUpdateException conflict) when (conflict.IsUniqueViolation())
        {
            throw new TurnConflictException(conflict);
        }

        return [.. rows.Select(Held)];
    }

    public async Task ConfirmAsync(HeldReply reply, string? sentActivityId, CancellationToken cancellationToken)
    {
        var row = await db.Outbox.SingleAsync(r => r.Id == reply.Id, cancellationToken);
        row.Finish(clock.GetUtcNow());
        db.RememberCard(row, reply.Message, sentActivityId);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReleaseAsync(IReadOnlyList<HeldReply> replies, string error, CancellationToken cancellationToken)
    {
        var ids = replies.Select(reply => reply.Id).ToList();
        foreach (var row in await db.Outbox.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            row.LeasedUntil = null;
            row.LastError = error;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Origin(string conversationId, string activityId) => $"{conversationId}|{activityId}";

    private static HeldReply Held(OutboxRow row) =>
        new(row.Id, JsonSerializer.Deserialize<Delivery>(row.Payload)!.Message);

    private async Task RememberAddressAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        if (await db.Conversations.FindAsync([address.PartnerTenant, address.ConversationId], cancellationToken) is { } known)
        {
            db.Entry(known).CurrentValues.SetValues(address);
        }
        else
        {
            db.Conversations.Add(address);
        }
    }
}
