namespace AdaptiveCards;

/// <summary>How an image is cropped.</summary>
public enum AdaptiveImageStyle
{
    /// <summary>Not at all.</summary>
    Default = 0,

    /// <summary>To a circle.</summary>
    Person = 1,
}
