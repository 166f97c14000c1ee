namespace AdaptiveCards;

/// <summary>The space between an element and the one before it.</summary>
public enum AdaptiveSpacing
{
    /// <summary>The client's usual space.</summary>
    Default = 0,

    /// <summary>No space.</summary>
    None = 1,

    /// <summary>A small space.</summary>
    Small = 2,

    /// <summary>A medium space.</summary>
    Medium = 3,

    /// <summary>A large space.</summary>
    Large = 4,

    /// <summary>The largest space.</summary>
    ExtraLarge = 5,

    /// <summary>The space that a container keeps to its edges.</summary>
    Padding = 6,
}
