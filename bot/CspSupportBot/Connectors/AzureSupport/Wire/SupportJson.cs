using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspSupportBot.Connectors.AzureSupport.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TolerantTextConverter), typeof(TolerantTimeConverter)])]
[JsonSerializable(typeof(NewTicketBody))]
[JsonSerializable(typeof(TicketUpdateBody))]
[JsonSerializable(typeof(NameCheckBody))]
[JsonSerializable(typeof(NewCommunicationBody))]
[JsonSerializable(typeof(NewFileBody))]
[JsonSerializable(typeof(UploadBody))]
[JsonSerializable(typeof(Resource<TicketProperties>))]
[JsonSerializable(typeof(Resource<ServiceProperties>))]
[JsonSerializable(typeof(Resource<ProblemProperties>))]
[JsonSerializable(typeof(Resource<CommunicationProperties>))]
[JsonSerializable(typeof(Resource<ChatProperties>))]
[JsonSerializable(typeof(OperationResource))]
[JsonSerializable(typeof(NameCheckResource))]
public sealed partial class SupportJson : JsonSerializerContext
{
}

/// <summary>A text that comes as something else is shown as it is; a number is a text, too.</summary>
public sealed class TolerantTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return reader.GetString();
        }

        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A time that can't be read is none: it must not hide everything else.</summary>
public sealed class TolerantTimeConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return DateTimeOffset.TryParse(
                reader.GetString(), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var time) ? time : null;
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => throw new NotSupportedException();
}
