using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A link that a user pasted and that the app is to unfurl.</summary>
public class AppBasedLinkQuery
{
    /// <summary>Makes an empty one.</summary>
    public AppBasedLinkQuery()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public AppBasedLinkQuery(string url = default)
    {
        Url = url;
    }

    /// <summary>Code of a finished sign-in, if any.</summary>
    public string State { get; set; }

    /// <summary>The link.</summary>
    public string Url { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
