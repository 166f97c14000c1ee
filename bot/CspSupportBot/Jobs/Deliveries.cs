using System.Diagnostics;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>What becomes of durable work when its message was delivered, or was not.</summary>
public static class Deliveries
{
    /// <summary>
    /// Sends a new message, as a repetition where it may have arrived before. What Teams has confirmed, but could not be saved as sent, is not sent again.
    /// </summary>
    public static async Task<JobOutcome> SendAsync(
        SupportDb db, ConfirmedSends sends, INotifier notifier, OutboxRow row, ConversationAddress address, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var outcome = sends.Find(row.Id) is { } known
            ? new DeliveryOutcome.Delivered(known)
            : await notifier.SendAsync(address, message with { IsRepeat = row.Starts > 1 }, cancellationToken);
        if (outcome is DeliveryOutcome.Delivered { ActivityId: var activityId })
        {
            sends.Remember(row.Id, activityId);
            row.SentActivityId = activityId;
            db.RememberCard(row, message, activityId);
        }

        return Settle(db, address, outcome);
    }

    /// <summary>Forgets the conversation where nobody can be reached: nothing is posted to it until somebody speaks there again.</summary>
    public static JobOutcome Settle(SupportDb db, ConversationAddress address, DeliveryOutcome outcome)
    {
        switch (outcome)
        {
            case DeliveryOutcome.Delivered or DeliveryOutcome.Gone:
                return new JobOutcome.Done();
            case DeliveryOutcome.DeadReference or DeliveryOutcome.DisabledByAdmin:
                db.Conversations.Remove(address);
                return new JobOutcome.Drop(outcome.Message);
            case DeliveryOutcome.Refused or DeliveryOutcome.WrongHost or DeliveryOutcome.UntrustedHost:
                return new JobOutcome.Park(outcome.Message);
            case DeliveryOutcome.Throttled throttled:
                return new JobOutcome.Retry(outcome.Message, throttled.RetryAfter);
            case DeliveryOutcome.Unauthorised or DeliveryOutcome.Unavailable:
                return new JobOutcome.Retry(outcome.Message);
            case DeliveryOutcome.Uncertain:
                return new JobOutcome.Retry(outcome.Message) { MayHaveHappened = true };
            default:
                throw new UnreachableException();
        }
    }
}
