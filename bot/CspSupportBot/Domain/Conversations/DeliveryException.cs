namespace CspSupportBot.Domain.Conversations;

/// <param name="isFinal">Whether repeating it is pointless: the message is gone, the bot was removed or is blocked.</param>
public sealed class DeliveryException(string message, bool isFinal, Exception? inner = null) : Exception(message, inner)
{
    public bool IsFinal => isFinal;
}
