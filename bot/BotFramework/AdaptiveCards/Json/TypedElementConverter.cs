using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Reads and writes an abstract card class as the concrete class that its <c>type</c> member names.</summary>
internal sealed class TypedElementConverter<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The schema allows a bare text where a text run may stand.
        if (reader.TokenType == JsonTokenType.String && typeof(T) == typeof(AdaptiveInline))
        {
            return (T)(object)new AdaptiveTextRun(reader.GetString());
        }

        return (T)JsonSerializer.Deserialize(ref reader, CardTypes.Find(PeekType(reader), typeof(T)), options);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);

    // The reader is a struct: this copy runs ahead and the caller's stays where it is.
    private static string PeekType(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object with a type is expected here.");
        }

        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            bool isType = ahead.ValueTextEquals("type"u8);
            ahead.Read();
            if (isType)
            {
                return ahead.TokenType == JsonTokenType.String ? ahead.GetString() : throw new JsonException("A type is a text.");
            }

            ahead.Skip();
        }

        throw new JsonException("An element without a type.");
    }
}
