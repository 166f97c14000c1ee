using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A target that is only toggled is written as its id, one with a visibility as an object.</summary>
internal sealed class TargetElementsConverter : JsonConverter<List<AdaptiveTargetElement>>
{
    public override List<AdaptiveTargetElement> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        List<AdaptiveTargetElement> targets = [];
        foreach (JsonElement target in JsonSerializer.Deserialize<JsonElement[]>(ref reader, options))
        {
            targets.Add(target.ValueKind == JsonValueKind.String ? target.GetString() : target.Deserialize<AdaptiveTargetElement>(options));
        }

        return targets;
    }

    public override void Write(Utf8JsonWriter writer, List<AdaptiveTargetElement> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (AdaptiveTargetElement target in value)
        {
            bool isBare = target is { IsVisible: null, UnknownMembers: null or { Count: 0 } };
            JsonSerializer.Serialize(writer, isBare ? target.ElementId : (object)target, options);
        }

        writer.WriteEndArray();
    }
}
