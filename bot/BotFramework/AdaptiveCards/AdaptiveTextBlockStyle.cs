namespace AdaptiveCards;

/// <summary>What a text is to a screen reader.</summary>
public enum AdaptiveTextBlockStyle
{
    /// <summary>Plain text.</summary>
    Paragraph = 0,

    /// <summary>A heading that a reader can jump to.</summary>
    Heading = 1,
}
