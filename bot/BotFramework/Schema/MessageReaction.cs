using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Makes an empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageReaction(string type = default)
    {
        Type = type;
    }

    /// <summary>Kind of reaction, such as <c>like</c>; the set is open.</summary>
    public string Type { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
