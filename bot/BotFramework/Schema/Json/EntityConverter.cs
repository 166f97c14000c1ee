using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Reads every entity as the base type, whatever its members are, and writes all members of the runtime type.
/// A channel may add entity types at any time, so nothing in one may stop an activity from being read.
/// </summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    private const string TypeMember = "type";

    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        Entity entity = new() { Properties = new Dictionary<string, JsonElement>() };
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String
                && member.Name.Equals(TypeMember, StringComparison.OrdinalIgnoreCase))
            {
                entity.Type = member.Value.GetString();
            }
            else
            {
                entity.Properties[member.Name] = member.Value;
            }
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString(TypeMember, value.Type);
        }

        foreach ((string name, JsonElement member) in value.Properties ?? new Dictionary<string, JsonElement>())
        {
            writer.WritePropertyName(name);
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
