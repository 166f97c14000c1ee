using System.Globalization;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The width of a column: automatic, stretched, weighted or a number of pixels.</summary>
[JsonConverter(typeof(WidthConverter))]
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
{
    private const string AutoText = "auto";
    private const string StretchText = "stretch";
    private const string Pixels = "px";

    /// <summary>An automatic width.</summary>
    public AdaptiveWidth()
    {
    }

    /// <summary>The width in a text: <c>auto</c>, <c>stretch</c> or <c>50px</c>; a bare number is a weight.</summary>
    /// <param name="value">The text; none stands for <c>auto</c>.</param>
    /// <exception cref="ArgumentException">The text is none of these.</exception>
    public AdaptiveWidth(string value)
    {
        bool isPixel = value?.EndsWith(Pixels, StringComparison.Ordinal) == true;
        if (uint.TryParse(isPixel ? value[..^Pixels.Length] : value, NumberStyles.None, CultureInfo.InvariantCulture, out uint unit))
        {
            WidthType = isPixel ? AdaptiveWidthType.Pixel : AdaptiveWidthType.Weighted;
            Unit = unit;
        }
        else
        {
            WidthType = value?.ToLowerInvariant() switch
            {
                null or AutoText => AdaptiveWidthType.Auto,
                StretchText => AdaptiveWidthType.Stretch,
                _ => throw new ArgumentException($"'{value}' is no width.", nameof(value)),
            };
        }
    }

    /// <summary>A fixed width.</summary>
    /// <param name="px">The number of pixels.</param>
    public AdaptiveWidth(uint px)
    {
        WidthType = AdaptiveWidthType.Pixel;
        Unit = px;
    }

    /// <summary>A width of the given kind.</summary>
    /// <param name="widthType">The kind.</param>
    public AdaptiveWidth(AdaptiveWidthType widthType)
    {
        WidthType = widthType;
    }

    /// <summary>An automatic width.</summary>
    public static AdaptiveWidth Auto => new(AdaptiveWidthType.Auto);

    /// <summary>A width that fills the space.</summary>
    public static AdaptiveWidth Stretch => new(AdaptiveWidthType.Stretch);

    /// <summary>The kind of width.</summary>
    public AdaptiveWidthType WidthType { get; set; }

    /// <summary>The pixels or the weight; none for the other kinds.</summary>
    public uint? Unit { get; set; }

    /// <summary>A fixed width in pixels.</summary>
    public static implicit operator AdaptiveWidth(uint value) => new(value);

    /// <summary>A width of the given kind.</summary>
    public static implicit operator AdaptiveWidth(AdaptiveWidthType value) => new(value);

    /// <summary>The width in a text.</summary>
    public static implicit operator AdaptiveWidth(string value) => new(value);

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(AdaptiveWidth ah1, AdaptiveWidth ah2) => Equals(ah1, ah2);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(AdaptiveWidth ah1, AdaptiveWidth ah2) => !Equals(ah1, ah2);

    /// <summary>The width in a text.</summary>
    /// <param name="value">As for the constructor.</param>
    /// <returns>The width.</returns>
    /// <exception cref="ArgumentException">The text is no width.</exception>
    public static AdaptiveWidth Parse(string value) => new(value);

    /// <summary>Whether the width is a number of pixels.</summary>
    /// <returns>True for a fixed width.</returns>
    public bool IsPixel() => WidthType == AdaptiveWidthType.Pixel;

    /// <inheritdoc />
    public bool Equals(AdaptiveWidth other) => other is not null && WidthType == other.WidthType && Unit == other.Unit;

    /// <inheritdoc />
    public override bool Equals(object obj) => Equals(obj as AdaptiveWidth);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(WidthType, Unit);

    /// <summary>The form used in the JSON.</summary>
    /// <returns>The text that <see cref="Parse" /> reads.</returns>
    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Auto => AutoText,
        AdaptiveWidthType.Stretch => StretchText,
        AdaptiveWidthType.Weighted => Unit?.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Unit}{Pixels}"),
    };
}
