using System.Collections;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The base of elements that hold other elements. They can be written as collection initialisers.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    /// <summary>Whether the element reaches over its parent's padding.</summary>
    public bool Bleed { get; set; }

    /// <summary>Where the element stands from left to right.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>The least height, such as <c>50px</c>.</summary>
    public string MinHeight { get; set; }

    /// <summary>What a click on the element does.</summary>
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>The colour scheme; inherited if unset.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>Where the content stands from top to bottom.</summary>
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>The least height in pixels; zero if unset.</summary>
    [JsonIgnore]
    public uint PixelMinHeight
    {
        get => MinHeight is null ? 0 : AdaptiveHeight.Parse(MinHeight).Unit ?? 0;
        set => MinHeight = new AdaptiveHeight(value).ToString();
    }

    /// <summary>Adds an element at the end.</summary>
    /// <param name="value">The element, of the kind that this one holds.</param>
    /// <exception cref="InvalidCastException">The element is of another kind.</exception>
    public abstract void Add(AdaptiveElement value);

    /// <summary>The elements inside, in order.</summary>
    /// <returns>The enumerator.</returns>
    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
