namespace CspSupportBot.Domain.Conversations;

/// <summary>Where a conversation can be reached: kept from the newest activity, because Teams moves service URLs.</summary>
public sealed record ConversationAddress
{
    public required string PartnerTenant { get; init; }

    /// <summary>Teams' conversation id; in a channel it includes the thread.</summary>
    public required string ConversationId { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>Only ever taken from an accepted activity, never from a caller of the API.</summary>
    public required string ServiceUrl { get; init; }

    public required string BotId { get; init; }

    public string? BotName { get; init; }

    /// <summary>personal, groupChat or channel.</summary>
    public string? ConversationType { get; init; }

    public bool IsGroup { get; init; }

    /// <summary>Entra object id of the one person in a personal chat; null elsewhere.</summary>
    public string? PersonId { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>The message that a thread begins with, after which Teams names it; null for what is no thread.</summary>
    public static string? RootOf(string conversationId) => conversationId.Split(";messageid=") is [_, { Length: > 0 } root] ? root : null;
}
