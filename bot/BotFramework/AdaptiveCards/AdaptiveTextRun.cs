namespace AdaptiveCards;

/// <summary>A piece of rich text with one look. It is shown as it is, without Markdown.</summary>
public class AdaptiveTextRun : AdaptiveInline, IAdaptiveTextElement
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "TextRun";

    /// <summary>A text run without text yet.</summary>
    public AdaptiveTextRun()
    {
    }

    /// <summary>A text run with this text.</summary>
    /// <param name="text">The text.</param>
    public AdaptiveTextRun(string text)
    {
        Text = text;
    }

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The text.</summary>
    public string Text { get; set; }

    /// <summary>The colour.</summary>
    public AdaptiveTextColor Color { get; set; }

    /// <summary>The typeface.</summary>
    public AdaptiveFontType FontType { get; set; }

    /// <summary>Whether the text is paler.</summary>
    public bool IsSubtle { get; set; }

    /// <summary>Whether the text is slanted.</summary>
    public bool Italic { get; set; }

    /// <summary>The size.</summary>
    public AdaptiveTextSize Size { get; set; }

    /// <summary>Whether the text is struck through.</summary>
    public bool Strikethrough { get; set; }

    /// <summary>The weight.</summary>
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>Whether the text is marked.</summary>
    public bool Highlight { get; set; }

    /// <summary>Whether the text is underlined.</summary>
    public bool Underline { get; set; }

    /// <summary>What a click on the text does.</summary>
    public AdaptiveAction SelectAction { get; set; }
}
