namespace AdaptiveCards;

/// <summary>Where the content of a table cell stands from left to right.</summary>
public enum AdaptiveHorizontalContentAlignment
{
    /// <summary>At the left edge.</summary>
    Left = 0,

    /// <summary>In the middle.</summary>
    Center = 1,

    /// <summary>At the right edge.</summary>
    Right = 2,
}
