using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>The width and alignment of a table column.</summary>
public class AdaptiveTableColumnDefinition
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "TableColumnDefinition";

    private const string Pixels = "px";

    /// <summary>The weight among the columns; zero if unset. Ignored if a pixel width is set.</summary>
    [JsonIgnore]
    public double Width { get; set; }

    /// <summary>The width in pixels; zero if unset.</summary>
    [JsonIgnore]
    public double PixelWidth { get; set; }

    /// <summary>Where cell content stands from left to right.</summary>
    [JsonPropertyName("horizontalCellContentAlignment")]
    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    /// <summary>Where cell content stands from top to bottom.</summary>
    [JsonPropertyName("verticalCellContentAlignment")]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>The JSON form of both widths: a number is a weight, a text such as <c>50px</c> counts pixels.</summary>
    [JsonInclude]
    [JsonPropertyName("width")]
    internal object WrittenWidth
    {
        get => PixelWidth > 0 ? PixelWidth.ToString(CultureInfo.InvariantCulture) + Pixels
            : Width > 0 ? Width
            : null;
        set
        {
            if (value is not JsonElement width)
            {
                return;
            }

            if (width.ValueKind == JsonValueKind.Number)
            {
                Width = width.GetDouble();
            }
            else if (width.ValueKind == JsonValueKind.String && width.GetString() is var text
                && text.EndsWith(Pixels, StringComparison.Ordinal)
                && double.TryParse(text[..^Pixels.Length], CultureInfo.InvariantCulture, out double pixels))
            {
                PixelWidth = pixels;
            }
            else
            {
                throw new JsonException("The width of a table column is a weight or a number of pixels.");
            }
        }
    }

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }
}
