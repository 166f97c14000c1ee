using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>What to show instead of an element that a client can't show: nothing, or another element.</summary>
[JsonConverter(typeof(FallbackConverter))]
public class AdaptiveFallbackElement
{
    /// <summary>No fallback.</summary>
    public AdaptiveFallbackElement()
    {
    }

    /// <summary>A fallback of the given kind, usually <see cref="AdaptiveFallbackType.Drop" />.</summary>
    /// <param name="fallbackType">The kind.</param>
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType)
    {
        Type = fallbackType;
    }

    /// <summary>Another element or action instead.</summary>
    /// <param name="fallbackContent">The element or action to show.</param>
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    /// <summary>The kinds of fallback.</summary>
    public enum AdaptiveFallbackType
    {
        /// <summary>Not set.</summary>
        None = 0,

        /// <summary>The element is left out.</summary>
        Drop = 1,

        /// <summary>Another element takes its place.</summary>
        Content = 2,
    }

    /// <summary>The kind of fallback.</summary>
    public AdaptiveFallbackType Type { get; set; }

    /// <summary>The replacement, for the kind <see cref="AdaptiveFallbackType.Content" /> only.</summary>
    public AdaptiveTypedElement Content { get; set; }
}
