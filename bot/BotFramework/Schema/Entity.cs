using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A fact about an activity. Its type is open: members of unknown types are kept as they came.</summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity
{
    /// <summary>Makes an empty one.</summary>
    public Entity()
    {
    }

    /// <summary>Makes one of this type.</summary>
    public Entity(string type = default)
    {
        Type = type;
    }

    /// <summary>Kind of entity, such as <c>mention</c> or <c>clientInfo</c>.</summary>
    public string Type { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }

    /// <summary>Tells whether the other entity has the same members with the same values.</summary>
    public bool Equals(Entity other)
    {
        return ReferenceEquals(this, other)
            || (other is not null && JsonNode.DeepEquals(BotJson.ToNode(this), BotJson.ToNode(other)));
    }

    /// <inheritdoc/>
    public override bool Equals(object obj)
    {
        return obj is Entity other && Equals(other);
    }

    /// <summary>This entity read as another type.</summary>
    /// <exception cref="JsonException">A member has another shape.</exception>
    public T GetAs<T>()
    {
        return BotJson.As<T>(this);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return Type is null ? 0 : Type.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>Takes over all members of the object.</summary>
    public void SetAs<T>(T obj)
    {
        Entity copy = BotJson.As<Entity>(BotJson.ToNode(obj));
        Type = copy?.Type;
        Properties = copy?.Properties;
    }
}
