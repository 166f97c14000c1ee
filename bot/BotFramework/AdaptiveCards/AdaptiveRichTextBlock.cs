namespace AdaptiveCards;

/// <summary>A paragraph made of pieces with different looks.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "RichTextBlock";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The pieces in order.</summary>
    [KeepEmpty]
    public List<AdaptiveInline> Inlines { get; set; } = [];

    /// <summary>Where the element stands from left to right.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
}
