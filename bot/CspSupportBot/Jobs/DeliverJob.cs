using System.Text.Json;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Sends a message that its turn could not send: the process was killed, or Teams did not take it.</summary>
public sealed class DeliverJob(SupportDb db, INotifier notifier, ConfirmedSends sends) : IJob
{
    public string Kind => OutboxRows.DeliverKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var delivery = JsonSerializer.Deserialize<Delivery>(row.Payload)!;
        if (await db.Conversations.FindAsync([row.PartnerTenant, delivery.ConversationId], cancellationToken) is not { } address)
        {
            return new JobOutcome.Drop("Nobody can be reached in this conversation.");
        }

        return delivery.Message.Replaces is { } replaced
            ? Deliveries.Settle(db, address, await notifier.UpdateAsync(address, replaced, delivery.Message, cancellationToken))
            : await Deliveries.SendAsync(db, sends, notifier, row, address, delivery.Message, cancellationToken);
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
