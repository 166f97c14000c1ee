using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An entry of a choice set.</summary>
public class AdaptiveChoice
{
    /// <summary>What the user reads.</summary>
    public string Title { get; set; }

    /// <summary>What comes back; it must not contain a comma.</summary>
    public string Value { get; set; }

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }
}
