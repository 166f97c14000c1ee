namespace AdaptiveCards;

/// <summary>The size of a text.</summary>
public enum AdaptiveTextSize
{
    /// <summary>The client's text size.</summary>
    Default = 0,

    /// <summary>Smaller than usual.</summary>
    Small = 1,

    /// <summary>Slightly larger than usual.</summary>
    Medium = 2,

    /// <summary>Larger.</summary>
    Large = 3,

    /// <summary>The largest.</summary>
    ExtraLarge = 4,
}
