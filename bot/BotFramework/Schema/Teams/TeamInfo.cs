using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>Makes an empty one.</summary>
    public TeamInfo()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TeamInfo(string id = default, string name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>Id of the Microsoft 365 group.</summary>
    public string AadGroupId { get; set; }

    /// <summary>Id of the team on Teams, which is that of its General channel.</summary>
    public string Id { get; set; }

    /// <summary>Display name.</summary>
    public string Name { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
