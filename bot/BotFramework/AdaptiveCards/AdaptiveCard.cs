using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A card: a body of elements and a row of actions.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of a card attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "AdaptiveCard";

    private static readonly AdaptiveSchemaVersion NewestVersion = new(1, 6);

    /// <summary>A card for a schema version; Teams takes up to 1.5.</summary>
    /// <param name="schemaVersion">The version that a client must know.</param>
    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion)
    {
        Version = schemaVersion;
    }

    /// <summary>A card for a schema version, such as <c>1.5</c>.</summary>
    /// <param name="schemaVersion">The version that a client must know.</param>
    /// <exception cref="ArgumentException">The text is no version.</exception>
    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    /// <summary>A card to be filled from JSON.</summary>
    internal AdaptiveCard()
    {
    }

    /// <inheritdoc />
    [JsonRequired]
    public override string Type { get; set; } = TypeName;

    /// <summary>The schema version that a client must know.</summary>
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>The text for a client that can't show the card.</summary>
    public string FallbackText { get; set; }

    /// <summary>What is read out for the whole card.</summary>
    public string Speak { get; set; }

    /// <summary>The language of the card, as a code such as <c>ja</c>.</summary>
    public string Lang { get; set; }

    /// <summary>Whether the content runs from right to left; inherited if unset.</summary>
    public bool? Rtl { get; set; }

    /// <summary>The image behind the content.</summary>
    [JsonConverter(typeof(BackgroundImageConverter))]
    public AdaptiveBackgroundImage BackgroundImage { get; set; }

    /// <summary>The least height, such as <c>50px</c>.</summary>
    public string MinHeight { get; set; }

    /// <summary>The height; automatic unless set.</summary>
    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    /// <summary>Where the content stands from top to bottom.</summary>
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>The elements from top to bottom.</summary>
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>The buttons below the body.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>What a click on the card does.</summary>
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>How clients fetch each user's own version of the card.</summary>
    public AdaptiveRefresh Refresh { get; set; }

    /// <summary>How clients sign the user in for the card.</summary>
    public AdaptiveAuthentication Authentication { get; set; }

    /// <summary>Facts about the card that are not shown.</summary>
    public AdaptiveMetadata Metadata { get; set; }

    /// <summary>The least height in pixels; zero if unset.</summary>
    [JsonIgnore]
    public uint PixelMinHeight
    {
        get => MinHeight is null ? 0 : AdaptiveHeight.Parse(MinHeight).Unit ?? 0;
        set => MinHeight = new AdaptiveHeight(value).ToString();
    }

    /// <summary>Reads a card. Unknown elements, actions and members are kept.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The card and the remarks on it.</returns>
    /// <exception cref="AdaptiveSerializationException">
    /// The text is no JSON, is nested deeper than 64 levels, breaks the schema, or lacks the type or version.
    /// </exception>
    public static AdaptiveCardParseResult FromJson(string json)
    {
        AdaptiveCard card = CardJson.Read<AdaptiveCard>(json);
        if (card?.Type != TypeName)
        {
            throw new AdaptiveSerializationException($"The type of a card must be '{TypeName}'.");
        }

        if (card.Version is null)
        {
            throw new AdaptiveSerializationException("A card must have a version.");
        }

        AdaptiveCardParseResult result = new() { Card = card };
        if (card.Version > NewestVersion)
        {
            result.Warnings.Add(new AdaptiveWarning(
                (int)AdaptiveWarning.WarningStatusCode.UnsupportedSchemaVersion,
                $"The card asks for version {card.Version}; the newest known is {NewestVersion}."));
        }

        return result;
    }

    /// <summary>Writes the card as compact JSON, without the members that have their default value.</summary>
    /// <returns>The JSON text.</returns>
    /// <exception cref="AdaptiveSerializationException">A value has no JSON form, or the card is nested too deep.</exception>
    public string ToJson() => CardJson.Write(this);
}
