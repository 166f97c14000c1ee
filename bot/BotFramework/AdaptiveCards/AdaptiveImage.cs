using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An image.</summary>
public class AdaptiveImage : AdaptiveElement
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Image";

    /// <summary>An image without an address yet.</summary>
    public AdaptiveImage()
    {
    }

    /// <summary>The image at an address.</summary>
    /// <param name="url">An absolute address or data URL.</param>
    public AdaptiveImage(string url)
        : this(new Uri(url))
    {
    }

    /// <summary>The image at an address.</summary>
    /// <param name="url">The address.</param>
    public AdaptiveImage(Uri url)
    {
        Url = url;
    }

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The address of the image.</summary>
    public Uri Url { get; set; }

    /// <summary>The text that a screen reader reads instead.</summary>
    public string AltText { get; set; }

    /// <summary>The colour behind transparent parts, as <c>#RRGGBB</c> or <c>#AARRGGBB</c>.</summary>
    public string BackgroundColor { get; set; }

    /// <summary>Where the element stands from left to right.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>The size, unless set in pixels.</summary>
    public AdaptiveImageSize Size { get; set; }

    /// <summary>Whether the image is cropped to a circle.</summary>
    public AdaptiveImageStyle Style { get; set; }

    /// <summary>What a click on the image does.</summary>
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>The address as a text.</summary>
    [JsonIgnore]
    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = value is null ? null : new Uri(value, UriKind.RelativeOrAbsolute);
    }

    /// <summary>The width in pixels; zero if unset.</summary>
    [JsonIgnore]
    public uint PixelWidth
    {
        get => Width?.Unit ?? 0;
        set => Width = value == 0 ? null : new AdaptiveWidth(value);
    }

    /// <summary>The height in pixels; zero if unset.</summary>
    [JsonIgnore]
    public uint PixelHeight
    {
        get => Height?.Unit ?? 0;
        set => Height = value == 0 ? AdaptiveHeight.Auto : new AdaptiveHeight(value);
    }

    /// <summary>The width as written, so that a width that is no number of pixels survives.</summary>
    [JsonInclude]
    internal AdaptiveWidth Width { get; set; }
}
