using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A fallback is the text <c>drop</c> or an element in its own right.</summary>
internal sealed class FallbackConverter : JsonConverter<AdaptiveFallbackElement>
{
    private const string Drop = "drop";

    public override AdaptiveFallbackElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return new AdaptiveFallbackElement(JsonSerializer.Deserialize<AdaptiveTypedElement>(ref reader, options));
        }

        return reader.ValueTextEquals(Drop)
            ? new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop)
            : throw new JsonException("The only text that a fallback may be is 'drop'.");
    }

    public override void Write(Utf8JsonWriter writer, AdaptiveFallbackElement value, JsonSerializerOptions options)
    {
        if (value.Type == AdaptiveFallbackElement.AdaptiveFallbackType.Drop)
        {
            writer.WriteStringValue(Drop);
        }
        else
        {
            JsonSerializer.Serialize(writer, value.Content, options);
        }
    }
}
