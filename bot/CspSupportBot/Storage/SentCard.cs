namespace CspSupportBot.Storage;

/// <summary>A message in Teams that shows a ticket and is kept up to date.</summary>
public sealed class SentCard
{
    public required string PartnerTenant { get; init; }

    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    public required Guid TicketId { get; init; }
}
