namespace AdaptiveCards;

/// <summary>Where an element stands from left to right.</summary>
public enum AdaptiveHorizontalAlignment
{
    /// <summary>At the left edge.</summary>
    Left = 0,

    /// <summary>In the middle.</summary>
    Center = 1,

    /// <summary>At the right edge.</summary>
    Right = 2,

    /// <summary>Over the full width.</summary>
    Stretch = 3,
}
