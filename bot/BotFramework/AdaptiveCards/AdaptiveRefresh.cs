using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>How clients replace a shared card by each user's own version.</summary>
public class AdaptiveRefresh
{
    /// <summary>The action that a client runs to fetch the card.</summary>
    public AdaptiveExecuteAction Action { get; set; }

    /// <summary>The users for whom it runs unasked; Teams takes up to 60.</summary>
    public List<string> UserIds { get; set; } = [];

    /// <summary>The time, in UTC, from which the card counts as outdated.</summary>
    public DateTime? Expires { get; set; }

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }
}
