namespace AdaptiveCards;

/// <summary>How the height of an element is found.</summary>
public enum AdaptiveHeightType
{
    /// <summary>As high as its content.</summary>
    Auto = 0,

    /// <summary>As high as the space allows.</summary>
    Stretch = 1,

    /// <summary>A fixed number of pixels.</summary>
    Pixel = 2,
}
