using System.Globalization;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The height of an element: automatic, stretched or a number of pixels.</summary>
[JsonConverter(typeof(HeightConverter))]
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    private const string AutoText = "auto";
    private const string StretchText = "stretch";
    private const string Pixels = "px";

    /// <summary>An automatic height.</summary>
    public AdaptiveHeight()
    {
    }

    /// <summary>The height in a text: <c>auto</c>, <c>stretch</c> or <c>50px</c>; a bare number counts pixels.</summary>
    /// <param name="value">The text; none stands for <c>auto</c>.</param>
    /// <exception cref="ArgumentException">The text is none of these.</exception>
    public AdaptiveHeight(string value)
    {
        bool isPixel = value?.EndsWith(Pixels, StringComparison.Ordinal) == true;
        if (uint.TryParse(isPixel ? value[..^Pixels.Length] : value, NumberStyles.None, CultureInfo.InvariantCulture, out uint unit))
        {
            HeightType = AdaptiveHeightType.Pixel;
            Unit = unit;
        }
        else
        {
            HeightType = value?.ToLowerInvariant() switch
            {
                null or AutoText => AdaptiveHeightType.Auto,
                StretchText => AdaptiveHeightType.Stretch,
                _ => throw new ArgumentException($"'{value}' is no height.", nameof(value)),
            };
        }
    }

    /// <summary>A fixed height.</summary>
    /// <param name="px">The number of pixels.</param>
    public AdaptiveHeight(uint px)
    {
        HeightType = AdaptiveHeightType.Pixel;
        Unit = px;
    }

    /// <summary>A height of the given kind.</summary>
    /// <param name="heightType">The kind.</param>
    public AdaptiveHeight(AdaptiveHeightType heightType)
    {
        HeightType = heightType;
    }

    /// <summary>An automatic height.</summary>
    public static AdaptiveHeight Auto => new(AdaptiveHeightType.Auto);

    /// <summary>A height that fills the space.</summary>
    public static AdaptiveHeight Stretch => new(AdaptiveHeightType.Stretch);

    /// <summary>The kind of height.</summary>
    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>The pixels; none for the other kinds.</summary>
    public uint? Unit { get; set; }

    /// <summary>A fixed height in pixels.</summary>
    public static implicit operator AdaptiveHeight(uint value) => new(value);

    /// <summary>A height of the given kind.</summary>
    public static implicit operator AdaptiveHeight(AdaptiveHeightType value) => new(value);

    /// <summary>The height in a text.</summary>
    public static implicit operator AdaptiveHeight(string value) => new(value);

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(AdaptiveHeight ah1, AdaptiveHeight ah2) => Equals(ah1, ah2);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(AdaptiveHeight ah1, AdaptiveHeight ah2) => !Equals(ah1, ah2);

    /// <summary>The height in a text.</summary>
    /// <param name="value">As for the constructor.</param>
    /// <returns>The height.</returns>
    /// <exception cref="ArgumentException">The text is no height.</exception>
    public static AdaptiveHeight Parse(string value) => new(value);

    /// <summary>Whether the height is a number of pixels.</summary>
    /// <returns>True for a fixed height.</returns>
    public bool IsPixel() => HeightType == AdaptiveHeightType.Pixel;

    /// <inheritdoc />
    public bool Equals(AdaptiveHeight other) => other is not null && HeightType == other.HeightType && Unit == other.Unit;

    /// <inheritdoc />
    public override bool Equals(object obj) => Equals(obj as AdaptiveHeight);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(HeightType, Unit);

    /// <summary>The form used in the JSON.</summary>
    /// <returns>The text that <see cref="Parse" /> reads.</returns>
    public override string ToString() => HeightType switch
    {
        AdaptiveHeightType.Auto => AutoText,
        AdaptiveHeightType.Stretch => StretchText,
        _ => string.Create(CultureInfo.InvariantCulture, $"{Unit}{Pixels}"),
    };
}
