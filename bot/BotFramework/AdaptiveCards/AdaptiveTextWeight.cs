namespace AdaptiveCards;

/// <summary>The weight of a text.</summary>
public enum AdaptiveTextWeight
{
    /// <summary>The client's weight.</summary>
    Default = 0,

    /// <summary>Thin.</summary>
    Lighter = 1,

    /// <summary>Bold.</summary>
    Bolder = 2,
}
