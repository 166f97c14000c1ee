using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Reads and writes a value that has one text form, such as <c>50px</c> or <c>1.5</c>.</summary>
internal abstract class TextConverter<T>(Func<string, T> parse) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw new JsonException("A text is expected here."),
        };
        try
        {
            return parse(text);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>The JSON form of an element height.</summary>
internal sealed class HeightConverter() : TextConverter<AdaptiveHeight>(AdaptiveHeight.Parse);

/// <summary>The JSON form of a column width.</summary>
internal sealed class WidthConverter() : TextConverter<AdaptiveWidth>(AdaptiveWidth.Parse);

/// <summary>The JSON form of a schema version.</summary>
internal sealed class SchemaVersionConverter() : TextConverter<AdaptiveSchemaVersion>(text => new AdaptiveSchemaVersion(text));
