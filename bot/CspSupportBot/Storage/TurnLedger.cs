using System.Text.Json;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

public sealed class TurnLedger(SupportDb db, PartnerTenant tenant, TimeProvider clock) : ITurnLedger
{
    /// <summary>
    /// Longer than a turn may take, so that the dispatcher never sends what its turn is still sending. A killed process holds
    /// nobody up: its leases are freed when the next one starts.
    /// </summary>
    private static readonly TimeSpan SendingLease = TimeSpan.FromSeconds(90);

    /// <summary>
    /// So many old cards are tidied up by the turn itself. Who answered wrongly thirty times has left thirty cards, and Teams lets only a few be changed a
    /// second: the rest is left to the dispatcher, so that the person can go on.
    /// </summary>
    private const int MostTidiedAtOnce = 3;

    public Task<bool> HasSeenAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        db.SeenActivities.AnyAsync(seen => seen.ConversationId == conversationId && seen.ActivityId == activityId, cancellationToken);

    public async Task<IReadOnlyList<HeldReply>> ClaimUnconfirmedAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var origin = Origin(conversationId, activityId);
        var unsent = await UnsentAsync(conversationId, cancellationToken);

        // What was said before them goes first.
        var rows = unsent.Take(unsent.FindLastIndex(row => row.Origin == origin) + 1).ToList();
        if (!TryLease(rows))
        {
            return [];
        }

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
        var rows = replies.Count == 0 ? [] : await UnsentAsync(address.ConversationId, cancellationToken);
        var later = replies.Where(reply => reply.Replaces is not null).Skip(MostTidiedAtOnce).ToHashSet(ReferenceEqualityComparer.Instance);
        rows.AddRange(replies.Where(reply => !later.Contains(reply)).Select(reply => OutboxRows.Deliver(tenant.Id, address.ConversationId, reply, now)
            .From(Origin(address.ConversationId, activityId))));
        var maySend = TryLease(rows);
        db.Outbox.AddRange(rows.Where(row => row.Id == 0));
        db.Outbox.AddRange(replies.Where(later.Contains).Select(reply => OutboxRows.Tidy(tenant.Id, address.ConversationId, reply, now)));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            throw new TurnConflictException(conflict);
        }
        catch (DbUpdateException conflict) when (db.IsUniqueViolation(conflict))
        {
            throw new TurnConflictException(conflict);
        }

        return maySend ? [.. rows.Select(Held)] : [];
    }

    public async Task ConfirmAsync(HeldReply reply, string? sentActivityId, CancellationToken cancellationToken)
    {
        var row = await db.Outbox.SingleAsync(r => r.PartnerTenant == tenant.Id && r.Id == reply.Id, cancellationToken);
        row.Finish(clock.GetUtcNow());
        db.RememberCard(row, reply.Message, sentActivityId);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReleaseAsync(IReadOnlyList<HeldReply> replies, string error, CancellationToken cancellationToken)
    {
        var ids = replies.Select(reply => reply.Id).ToList();
        foreach (var row in await db.Outbox.Where(row => row.PartnerTenant == tenant.Id && ids.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            row.Release();
            row.LastError = error;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Origin(string conversationId, string activityId) => $"{conversationId}|{activityId}";

    /// <summary>Messages to this conversation that Teams has not confirmed, in their order.</summary>
    private Task<List<OutboxRow>> UnsentAsync(string conversationId, CancellationToken cancellationToken) =>
        db.Outbox
            .Where(row => row.PartnerTenant == tenant.Id && row.Lane == conversationId)
            .Where(row => row.Kind == OutboxRows.DeliverKind && row.State == OutboxState.Waiting)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Takes all or none: while one is being sent elsewhere, those behind it must wait, or they would overtake it.</summary>
    private bool TryLease(List<OutboxRow> rows)
    {
        var now = clock.GetUtcNow();
        if (rows.Exists(row => row.LeasedUntil > now))
        {
            return false;
        }

        rows.ForEach(row => row.LeaseUntil(now + SendingLease));
        return true;
    }

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
