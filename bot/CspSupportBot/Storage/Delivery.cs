using CspSupportBot.Domain.Conversations;

namespace CspSupportBot.Storage;

/// <summary>The payload of a row that sends a message.</summary>
public sealed record Delivery(string ConversationId, OutgoingMessage Message);
