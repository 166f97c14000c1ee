using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team with its counts.</summary>
public class TeamDetails
{
    /// <summary>Makes an empty one.</summary>
    public TeamDetails()
    {
    }

    /// <summary>Id of the Microsoft 365 group.</summary>
    public string AadGroupId { get; set; }

    /// <summary>How many channels it has.</summary>
    public int ChannelCount { get; set; }

    /// <summary>Id of the team on Teams.</summary>
    public string Id { get; set; }

    /// <summary>How many members it has.</summary>
    public int MemberCount { get; set; }

    /// <summary>Display name.</summary>
    public string Name { get; set; }

    /// <summary>Kind of team.</summary>
    public string Type { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
