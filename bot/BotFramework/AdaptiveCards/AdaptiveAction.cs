using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The base of everything that a user can click.</summary>
[JsonConverter(typeof(TypedElementConverter<AdaptiveAction>))]
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    private const string DefaultStyle = "default";

    /// <summary>The label of the button.</summary>
    public string Title { get; set; }

    /// <summary>The address of an icon beside the label.</summary>
    public string IconUrl { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    [DefaultValue(DefaultStyle)]
    public string Style { get; set; } = DefaultStyle;

    /// <summary>Whether the action is a button or an entry of the overflow menu.</summary>
    public AdaptiveActionMode Mode { get; set; }

    /// <summary>The text shown on hovering, also read out.</summary>
    public string Tooltip { get; set; }

    /// <summary>Whether the button can be clicked; true unless set.</summary>
    [DefaultValue(true)]
    public bool IsEnabled { get; set; } = true;
}
