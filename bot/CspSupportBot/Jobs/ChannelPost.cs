using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>What the bot says of its own accord in a bound channel: one thread for each ticket, and the card of the binding.</summary>
public sealed class ChannelPost(SupportDb db, ChannelDesk channels, INotifier notifier, ConfirmedSends sends)
{
    public async Task<NoticeThread?> FindThreadAsync(ChannelBinding binding, Ticket ticket, CancellationToken cancellationToken) =>
        await db.NoticeThreads.FindAsync([binding.PartnerTenant, binding.ChannelId, ticket.Id], cancellationToken);

    /// <summary>Opens the ticket's thread. The notice itself is the next step of the same row, so that a death between the two repeats neither unmarked.</summary>
    public async Task<JobOutcome> OpenAsync(OutboxRow row, ChannelBinding binding, Ticket ticket, OutgoingMessage root, CancellationToken cancellationToken)
    {
        var outcome = await OpenAsync(row, binding, root with { IsRepeat = row.Starts > 1 }, cancellationToken);
        if (outcome is not DeliveryOutcome.Delivered { ConversationId: { } thread })
        {
            return Lost(binding, outcome);
        }

        db.NoticeThreads.Add(new NoticeThread
        {
            PartnerTenant = binding.PartnerTenant,
            ChannelId = binding.ChannelId,
            TicketId = ticket.Id,
            ConversationId = thread,
            StartedBy = row.Id,
            ReaderId = binding.BoundById,
        });
        channels.MarkHeard(binding);
        return new JobOutcome.Next(TimeSpan.Zero);
    }

    /// <summary>Opens a thread with a card, which from then on can be brought up to date.</summary>
    public async Task<DeliveryOutcome> OpenAsync(OutboxRow row, ChannelBinding binding, OutgoingMessage root, CancellationToken cancellationToken)
    {
        var outcome = sends.Find(row.Id) is { } known
            ? new DeliveryOutcome.Delivered(ConversationAddress.RootOf(known)) { ConversationId = known }
            : await notifier.OpenThreadAsync(binding.Address, root, cancellationToken);
        if (outcome is DeliveryOutcome.Delivered { ConversationId: { } thread } opened)
        {
            sends.Remember(row.Id, thread);
            if (await db.Conversations.FindAsync([binding.PartnerTenant, thread], cancellationToken) is null)
            {
                db.Conversations.Add(binding.Of(thread));
            }

            db.RememberCard(binding.PartnerTenant, thread, root, opened.ActivityId);
        }

        return outcome;
    }

    /// <summary>Says something in the thread; one that somebody deleted is opened anew, once.</summary>
    public async Task<JobOutcome> ReplyAsync(OutboxRow row, ChannelBinding binding, NoticeThread thread, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var outcome = sends.Find(row.Id) is { } known
            ? new DeliveryOutcome.Delivered(known)
            : await notifier.SendAsync(binding.Of(thread.ConversationId), message with { IsRepeat = row.Starts > 1 }, cancellationToken);
        switch (outcome)
        {
            case DeliveryOutcome.Delivered { ActivityId: var activityId }:
                sends.Remember(row.Id, activityId);
                row.SentActivityId = activityId;
                channels.MarkHeard(binding);
                return new JobOutcome.Done();
            case DeliveryOutcome.DeadReference or DeliveryOutcome.Gone when thread.StartedBy != row.Id:
                await ForgetAsync(thread, cancellationToken);
                return new JobOutcome.Next(TimeSpan.Zero);
            default:
                return Lost(binding, outcome);
        }
    }

    private async Task ForgetAsync(NoticeThread thread, CancellationToken cancellationToken)
    {
        db.NoticeThreads.Remove(thread);
        if (await db.Conversations.FindAsync([thread.PartnerTenant, thread.ConversationId], cancellationToken) is { } address)
        {
            db.Conversations.Remove(address);
        }
    }

    // The channel stays bound: it may come back, and the canary looks whether it does.
    private JobOutcome Lost(ChannelBinding binding, DeliveryOutcome outcome)
    {
        if (!outcome.IsFinal)
        {
            return Deliveries.Settle(db, binding.Address, outcome);
        }

        channels.MarkSilent(binding);
        return new JobOutcome.Drop(outcome.Message);
    }
}
