using System.Text.Json;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Sends a message that its turn could not send: the process was killed, or Teams did not take it.</summary>
public sealed class DeliverJob(SupportDb db, INotifier notifier) : IJob
{
    public string Kind => OutboxRows.DeliverKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var delivery = JsonSerializer.Deserialize<Delivery>(row.Payload)!;
        if (await db.Conversations.FindAsync([row.PartnerTenant, delivery.ConversationId], cancellationToken) is not { } address)
        {
            return new JobOutcome.Drop("Nobody can be reached in this conversation.");
        }

        var outcome = delivery.Message.Replaces is { } replaced
            ? await notifier.UpdateAsync(address, replaced, delivery.Message, cancellationToken)
            : await notifier.SendAsync(address, delivery.Message, cancellationToken);
        if (outcome is DeliveryOutcome.Delivered delivered)
        {
            db.RememberCard(row, delivery.Message, delivered.ActivityId);
        }

        return Deliveries.Settle(db, address, outcome);
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
