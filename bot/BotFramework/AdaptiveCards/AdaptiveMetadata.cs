using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Facts about a card that are not shown.</summary>
public class AdaptiveMetadata
{
    /// <summary>The web page that shows the same as the card.</summary>
    public string WebUrl { get; set; }

    /// <summary>Members beyond the schema, written next to the others.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = [];
}
