using System.Text.Json;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Storage;

public sealed class TurnLedger(SupportDb db, PartnerTenant tenant, ConfirmedSends sends, IOptions<StorageOptions> options, TimeProvider clock) : ITurnLedger
{
    /// <summary>
    /// So many old cards are tidied up by the turn itself. Who answered wrongly thirty times has left thirty cards, and Teams lets only a few be changed a
    /// second: the rest is left to the dispatcher, so that the person can go on.
    /// </summary>
    private const int MostTidiedAtOnce = 3;

    public Task<bool> HasSeenAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        db.SeenActivities.AnyAsync(seen => seen.ConversationId == conversationId && seen.ActivityId == activityId, cancellationToken);

    public Task<bool> HasSeenAsync(string conversationId, ClickContent click, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var id = IdOf(click);
        return db.SeenActivities.AnyAsync(seen => seen.ConversationId == conversationId && seen.ActivityId == id && seen.SeenAt > since, cancellationToken);
    }

    public async Task<IReadOnlyList<HeldReply>> ClaimUnconfirmedAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var origin = Origin(conversationId, activityId);
        var unsent = await UnsentAsync(conversationId, cancellationToken);

        // What was said before them goes first.
        var rows = unsent.Take(unsent.FindLastIndex(row => row.Origin == origin) + 1).ToList();
        if (rows.Count == 0 || !TryLease(rows))
        {
            return [];
        }

        rows[0].Begin();

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
        ClickContent? click,
        IReadOnlyList<OutgoingMessage> replies,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await RememberAddressAsync(address, cancellationToken);
        db.SeenActivities.Add(Seen(address.ConversationId, activityId, now));
        if (click is { } content)
        {
            await RememberClickAsync(address.ConversationId, IdOf(content), now, cancellationToken);
        }

        var rows = replies.Count == 0 ? [] : await UnsentAsync(address.ConversationId, cancellationToken);
        var later = replies.Where(reply => reply.Replaces is not null).Skip(MostTidiedAtOnce).ToHashSet(ReferenceEqualityComparer.Instance);
        rows.AddRange(replies.Where(reply => !later.Contains(reply)).Select(reply => OutboxRows.Deliver(tenant.Id, address.ConversationId, reply, now)
            .From(Origin(address.ConversationId, activityId))));
        var maySend = TryLease(rows);
        if (maySend)
        {
            rows.FirstOrDefault()?.Begin();
        }

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

    public async Task ConfirmAsync(HeldReply reply, string? sentActivityId, HeldReply? next, CancellationToken cancellationToken)
    {
        // Until this is saved the dispatcher of this process must know it, should the database go away just now.
        sends.Remember(reply.Id, sentActivityId);
        var rows = await db.Outbox
            .Where(r => r.PartnerTenant == tenant.Id && (r.Id == reply.Id || (next != null && r.Id == next.Id)))
            .OrderBy(r => r.Id)
            .ToListAsync(cancellationToken);
        var row = rows[0];
        row.Finish(clock.GetUtcNow());
        row.SentActivityId = sentActivityId;
        db.RememberCard(row, reply.Message, sentActivityId);
        rows.Skip(1).SingleOrDefault()?.Begin();
        await db.SaveChangesAsync(cancellationToken);
        sends.Forget(reply.Id);
    }

    public async Task ReleaseAsync(IReadOnlyList<HeldReply> replies, string error, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        var ids = replies.Select(reply => reply.Id).ToList();
        foreach (var row in await db.Outbox.Where(row => row.PartnerTenant == tenant.Id && ids.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            row.Release();
            row.LastError = error;
            if (row.Id == replies[0].Id && !mayHaveArrived)
            {
                row.Undo();
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static string IdOf(ClickContent click) => $"click:{click.Hash}";

    private SeenActivity Seen(string conversationId, string activityId, DateTimeOffset at) =>
        new() { PartnerTenant = tenant.Id, ConversationId = conversationId, ActivityId = activityId, SeenAt = at };

    private async Task RememberClickAsync(string conversationId, string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.SeenActivities.FindAsync([tenant.Id, conversationId, id], cancellationToken) is { } before)
        {
            before.SeenAt = now;
        }
        else
        {
            db.SeenActivities.Add(Seen(conversationId, id, now));
        }
    }

    private static string Origin(string conversationId, string activityId) => $"{conversationId}|{activityId}";

    /// <summary>Messages to this conversation that Teams has not confirmed, in their order.</summary>
    private Task<List<OutboxRow>> UnsentAsync(string conversationId, CancellationToken cancellationToken) =>
        db.Outbox
            .Where(row => row.PartnerTenant == tenant.Id && row.Lane == conversationId)
            .Where(row => row.Kind == OutboxRows.DeliverKind && row.State == OutboxState.Waiting)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);

    /// <summary>
    /// Takes all or none: while the dispatcher sends one, those behind it must wait, or they would overtake it. What an earlier turn was sending is taken over: it died with
    /// it, as its conversation is ours now, and nobody should wait for the end of a dead turn's lease.
    /// </summary>
    private bool TryLease(List<OutboxRow> rows)
    {
        var now = clock.GetUtcNow();
        if (rows.Exists(row => row.IsDispatched(now)))
        {
            return false;
        }

        rows.ForEach(row => row.LeaseToTurn(now + options.Value.ReplyLease));
        return true;
    }

    // Whatever was begun once more than for this turn may have arrived; what replaces a message can't come twice.
    private static HeldReply Held(OutboxRow row, int index)
    {
        var message = JsonSerializer.Deserialize<Delivery>(row.Payload)!.Message;
        return new(row.Id, message with { IsRepeat = message.Replaces is null && row.Starts > (index == 0 ? 1 : 0) });
    }

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
