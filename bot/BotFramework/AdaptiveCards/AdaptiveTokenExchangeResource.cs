using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>What a client needs to sign a user in silently.</summary>
public class AdaptiveTokenExchangeResource
{
    /// <summary>The id that comes back with the token.</summary>
    public string Id { get; set; }

    /// <summary>The id of the identity provider.</summary>
    public string ProviderId { get; set; }

    /// <summary>The resource for which the client fetches a token.</summary>
    public string Uri { get; set; }

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }
}
