using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A background image with nothing but an address is written as that address.</summary>
internal sealed class BackgroundImageConverter : JsonConverter<AdaptiveBackgroundImage>
{
    public override AdaptiveBackgroundImage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new AdaptiveBackgroundImage { UrlString = reader.GetString() }
            : JsonSerializer.Deserialize<AdaptiveBackgroundImage>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, AdaptiveBackgroundImage value, JsonSerializerOptions options)
    {
        if (value.HasDefaultValues() && value.UnknownMembers is null or { Count: 0 })
        {
            writer.WriteStringValue(value.UrlString);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, options);
        }
    }
}
