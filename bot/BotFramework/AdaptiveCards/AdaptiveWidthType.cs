namespace AdaptiveCards;

/// <summary>How the width of a column is found.</summary>
public enum AdaptiveWidthType
{
    /// <summary>As wide as its content.</summary>
    Auto = 0,

    /// <summary>As wide as the space allows.</summary>
    Stretch = 1,

    /// <summary>A fixed number of pixels.</summary>
    Pixel = 2,

    /// <summary>A share of the free width.</summary>
    Weighted = 3,
}
