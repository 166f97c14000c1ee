namespace AdaptiveCards;

/// <summary>A paragraph of text. Teams reads bold, italic, lists and links in it as Markdown.</summary>
public class AdaptiveTextBlock : AdaptiveElement, IAdaptiveTextElement
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "TextBlock";

    /// <summary>A text block without text yet.</summary>
    public AdaptiveTextBlock()
    {
    }

    /// <summary>A text block with this text.</summary>
    /// <param name="text">The text.</param>
    public AdaptiveTextBlock(string text)
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

    /// <summary>Where the element stands from left to right.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Whether long text goes on in the next line instead of being cut.</summary>
    public bool Wrap { get; set; }

    /// <summary>The most lines shown; zero for no limit.</summary>
    public int MaxLines { get; set; }

    /// <summary>The most pixels in width; zero for no limit.</summary>
    public int MaxWidth { get; set; }

    /// <summary>Whether the text is a heading to a screen reader.</summary>
    public AdaptiveTextBlockStyle Style { get; set; }
}
