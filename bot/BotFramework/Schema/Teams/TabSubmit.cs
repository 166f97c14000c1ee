using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a user submitted in a tab.</summary>
public class TabSubmit
{
    /// <summary>Makes an empty one.</summary>
    public TabSubmit()
    {
    }

    /// <summary>Where the tab is shown.</summary>
    public TabContext Context { get; set; }

    /// <summary>What was submitted.</summary>
    public TabSubmitData Data { get; set; }

    /// <summary>Which tab is meant.</summary>
    [JsonPropertyName("tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
