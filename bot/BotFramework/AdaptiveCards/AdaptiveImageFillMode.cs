namespace AdaptiveCards;

/// <summary>How a background image covers its area.</summary>
public enum AdaptiveImageFillMode
{
    /// <summary>Scaled up until it covers everything.</summary>
    Cover = 0,

    /// <summary>Repeated from left to right.</summary>
    RepeatHorizontally = 1,

    /// <summary>Repeated from top to bottom.</summary>
    RepeatVertically = 2,

    /// <summary>Repeated in both directions.</summary>
    Repeat = 3,
}
