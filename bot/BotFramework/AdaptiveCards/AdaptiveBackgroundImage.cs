using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An image behind a card or container.</summary>
public class AdaptiveBackgroundImage
{
    /// <summary>An image without an address yet.</summary>
    public AdaptiveBackgroundImage()
    {
    }

    /// <summary>The image at an address, covering the area.</summary>
    /// <param name="url">An absolute address or data URL.</param>
    public AdaptiveBackgroundImage(string url)
        : this(new Uri(url))
    {
    }

    /// <summary>The image at an address, covering the area.</summary>
    /// <param name="url">The address.</param>
    public AdaptiveBackgroundImage(Uri url)
    {
        Url = url;
    }

    /// <summary>The address of the image.</summary>
    public Uri Url { get; set; }

    /// <summary>How the image covers the area.</summary>
    public AdaptiveImageFillMode FillMode { get; set; }

    /// <summary>Where the image stands from left to right.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Where the image stands from top to bottom.</summary>
    public AdaptiveVerticalAlignment VerticalAlignment { get; set; }

    /// <summary>The address as a text.</summary>
    [JsonIgnore]
    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = value is null ? null : new Uri(value, UriKind.RelativeOrAbsolute);
    }

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }

    /// <summary>The image at an address, covering the area.</summary>
    public static implicit operator AdaptiveBackgroundImage(Uri backgroundImageUrl) => new(backgroundImageUrl);

    /// <summary>Whether nothing but the address is set.</summary>
    /// <returns>True if the address says it all.</returns>
    public bool HasDefaultValues() =>
        (FillMode, HorizontalAlignment, VerticalAlignment)
            == (AdaptiveImageFillMode.Cover, AdaptiveHorizontalAlignment.Left, AdaptiveVerticalAlignment.Top);
}
