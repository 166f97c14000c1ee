using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The base of everything that stands in a line of rich text.</summary>
[JsonConverter(typeof(TypedElementConverter<AdaptiveInline>))]
public abstract class AdaptiveInline
{
    /// <summary>The kind of inline, as in the JSON.</summary>
    public abstract string Type { get; set; }

    /// <summary>Members beyond the schema, written next to the others.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = [];
}
