namespace AdaptiveCards;

/// <summary>The size of an image.</summary>
public enum AdaptiveImageSize
{
    /// <summary>Its own size, made smaller where space is short.</summary>
    Auto = 0,

    /// <summary>As wide as its container.</summary>
    Stretch = 1,

    /// <summary>An icon.</summary>
    Small = 2,

    /// <summary>A thumbnail.</summary>
    Medium = 3,

    /// <summary>A large picture.</summary>
    Large = 4,
}
