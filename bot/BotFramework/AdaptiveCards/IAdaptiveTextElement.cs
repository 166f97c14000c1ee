namespace AdaptiveCards;

/// <summary>The look that text blocks and text runs share.</summary>
public interface IAdaptiveTextElement
{
    /// <summary>The text.</summary>
    string Text { get; set; }

    /// <summary>The colour.</summary>
    AdaptiveTextColor Color { get; set; }

    /// <summary>The typeface.</summary>
    AdaptiveFontType FontType { get; set; }

    /// <summary>Whether the text is paler.</summary>
    bool IsSubtle { get; set; }

    /// <summary>Whether the text is slanted.</summary>
    bool Italic { get; set; }

    /// <summary>The size.</summary>
    AdaptiveTextSize Size { get; set; }

    /// <summary>Whether the text is struck through.</summary>
    bool Strikethrough { get; set; }

    /// <summary>The weight.</summary>
    AdaptiveTextWeight Weight { get; set; }
}
