using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The meeting that a chat belongs to.</summary>
public class TeamsMeetingInfo
{
    /// <summary>Makes an empty one.</summary>
    public TeamsMeetingInfo()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TeamsMeetingInfo(string id = default)
    {
        Id = id;
    }

    /// <summary>Encoded id for the meeting calls.</summary>
    public string Id { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
