namespace CspSupportBot.Domain.Conversations;

/// <summary>Sends to a conversation outside of a turn.</summary>
public interface INotifier
{
    /// <returns>The id that Teams gave the message; null where it gave none.</returns>
    /// <exception cref="DeliveryException">Teams refused it, or the outcome is unknown.</exception>
    Task<string?> SendAsync(ConversationAddress address, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Replaces a message that was sent before.</summary>
    /// <exception cref="DeliveryException">Teams refused it, or the outcome is unknown.</exception>
    Task UpdateAsync(ConversationAddress address, string activityId, OutgoingMessage message, CancellationToken cancellationToken);
}
