namespace AdaptiveCards;

/// <summary>Where content stands from top to bottom.</summary>
public enum AdaptiveVerticalContentAlignment
{
    /// <summary>At the top.</summary>
    Top = 0,

    /// <summary>In the middle.</summary>
    Center = 1,

    /// <summary>At the bottom.</summary>
    Bottom = 2,
}
