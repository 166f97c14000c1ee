using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One parameter of a search command.</summary>
public class MessagingExtensionParameter
{
    /// <summary>Makes an empty one.</summary>
    public MessagingExtensionParameter()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessagingExtensionParameter(string name = default, object value = default)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Its name in the app manifest.</summary>
    public string Name { get; set; }

    /// <summary>What the user typed; a <see cref="System.Text.Json.JsonElement"/> when read.</summary>
    public object Value { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
