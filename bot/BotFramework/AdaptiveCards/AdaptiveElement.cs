using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The base of everything that stands in the body of a card.</summary>
[JsonConverter(typeof(TypedElementConverter<AdaptiveElement>))]
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>The height; automatic unless set.</summary>
    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    /// <summary>Whether the element is shown at first; true unless set.</summary>
    [DefaultValue(true)]
    public bool IsVisible { get; set; } = true;

    /// <summary>Whether a line stands above the element.</summary>
    public bool Separator { get; set; }

    /// <summary>The space above the element.</summary>
    public AdaptiveSpacing Spacing { get; set; }
}
