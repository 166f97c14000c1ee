namespace CspSupportBot.Storage;

/// <summary>An activity whose turn was committed; Teams may deliver it again.</summary>
public sealed class SeenActivity
{
    public required string PartnerTenant { get; init; }

    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    public required DateTimeOffset SeenAt { get; set; }
}
