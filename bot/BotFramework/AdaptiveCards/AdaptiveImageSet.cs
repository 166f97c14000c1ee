namespace AdaptiveCards;

/// <summary>A gallery of images.</summary>
public class AdaptiveImageSet : AdaptiveElement
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "ImageSet";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The images.</summary>
    [KeepEmpty]
    public List<AdaptiveImage> Images { get; set; } = [];

    /// <summary>The size of every image.</summary>
    public AdaptiveImageSize ImageSize { get; set; }
}
