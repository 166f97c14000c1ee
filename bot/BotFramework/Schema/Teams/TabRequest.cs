using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks for the cards of a tab.</summary>
public class TabRequest
{
    /// <summary>Makes an empty one.</summary>
    public TabRequest()
    {
    }

    /// <summary>Where the tab is shown.</summary>
    public TabContext Context { get; set; }

    /// <summary>Code of a finished sign-in, if any.</summary>
    public string State { get; set; }

    /// <summary>Which tab is meant.</summary>
    [JsonPropertyName("tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
