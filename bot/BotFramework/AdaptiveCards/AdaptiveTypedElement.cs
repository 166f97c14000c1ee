using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The base of cards, elements and actions: everything that names its kind in a <c>type</c> member.</summary>
[JsonConverter(typeof(TypedElementConverter<AdaptiveTypedElement>))]
public abstract class AdaptiveTypedElement
{
    /// <summary>Features with the lowest version (or <c>*</c>) that a client must have to show this element.</summary>
    public IDictionary<string, string> Requires = new Dictionary<string, string>();

    /// <summary>The kind of this element, as in the JSON.</summary>
    public abstract string Type { get; set; }

    /// <summary>The id; for an input, the name under which its value comes back.</summary>
    public string Id { get; set; }

    /// <summary>What a client shows that can't show this element.</summary>
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>
    /// Members beyond the schema, such as <c>msteams</c>. They are written next to the others. Values may be texts,
    /// numbers, dictionaries, JSON nodes or plain objects; after reading they are <see cref="System.Text.Json.JsonElement" />.
    /// </summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = [];

    /// <summary>The JSON form of <see cref="Requires" />, which is a field.</summary>
    [JsonInclude]
    [JsonPropertyName("requires")]
    internal IDictionary<string, string> RequiredFeatures
    {
        get => Requires;
        set => Requires = value;
    }
}
