namespace CspSupportBot.Domain.Conversations;

/// <summary>Sends to a conversation outside of a turn. What goes wrong is an outcome, which the operator finds in the log.</summary>
public interface INotifier
{
    Task<DeliveryOutcome> SendAsync(ConversationAddress address, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Opens a thread in a channel.</summary>
    /// <param name="channel">The channel itself.</param>
    /// <returns>If delivered, with <see cref="DeliveryOutcome.Delivered.ConversationId"/>.</returns>
    Task<DeliveryOutcome> OpenThreadAsync(ConversationAddress channel, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Replaces a message that was sent before.</summary>
    Task<DeliveryOutcome> UpdateAsync(ConversationAddress address, string activityId, OutgoingMessage message, CancellationToken cancellationToken);
}
