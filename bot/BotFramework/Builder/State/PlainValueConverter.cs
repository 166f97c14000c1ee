using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Reads untyped JSON as string, bool, long, double, list or dictionary, so that a bot never meets an element where it put a number.</summary>
internal sealed class PlainValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble(),
            JsonTokenType.StartArray => JsonSerializer.Deserialize<List<object>>(ref reader, options),
            _ => JsonSerializer.Deserialize<Dictionary<string, object>>(ref reader, options),
        };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
