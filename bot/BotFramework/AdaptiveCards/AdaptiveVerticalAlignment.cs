namespace AdaptiveCards;

/// <summary>Where a background image stands from top to bottom.</summary>
public enum AdaptiveVerticalAlignment
{
    /// <summary>At the top.</summary>
    Top = 0,

    /// <summary>In the middle.</summary>
    Center = 1,

    /// <summary>At the bottom.</summary>
    Bottom = 2,
}
