using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Data of a submitted tab; members of the card are kept as they came.</summary>
public class TabSubmitData
{
    /// <summary>Makes an empty one.</summary>
    public TabSubmitData()
    {
    }

    /// <summary>Kind of submission, <c>tab/submit</c>.</summary>
    public string Type { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
