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
            return new JobOutcome.Park("The conversation is not known.");
        }

        try
        {
            if (delivery.Message.Replaces is { } replaced)
            {
                await notifier.UpdateAsync(address, replaced, delivery.Message, cancellationToken);
            }
            else
            {
                db.RememberCard(row, delivery.Message, await notifier.SendAsync(address, delivery.Message, cancellationToken));
            }

            return new JobOutcome.Done();
        }
        catch (DeliveryException gone) when (gone.IsFinal && delivery.Message.Replaces is not null)
        {
            // Somebody deleted the message: there is nothing to replace.
            return new JobOutcome.Done();
        }
        catch (DeliveryException refused)
        {
            return refused.IsFinal ? new JobOutcome.Park(refused.Message) : new JobOutcome.Retry(refused.Message);
        }
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
