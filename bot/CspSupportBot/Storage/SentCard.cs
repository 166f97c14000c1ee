namespace CspSupportBot.Storage;

/// <summary>A message in Teams whose card is replaced when what it shows has changed.</summary>
public sealed class SentCard
{
    public required string PartnerTenant { get; init; }

    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>See <see cref="Domain.Conversations.CardSubject"/>.</summary>
    public required string Subject { get; init; }
}
