using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A group of elements below one another.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Container";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements from top to bottom.</summary>
    [KeepEmpty]
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>The image behind the content.</summary>
    [JsonConverter(typeof(BackgroundImageConverter))]
    public AdaptiveBackgroundImage BackgroundImage { get; set; }

    /// <summary>Whether the content runs from right to left; inherited if unset.</summary>
    public bool? Rtl { get; set; }

    /// <inheritdoc />
    public override void Add(AdaptiveElement element) => Items.Add(element);

    /// <inheritdoc />
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();
}
