using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the user chose when installing the app.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>Makes an empty one.</summary>
    public TeamsChannelDataSettings()
    {
    }

    /// <summary>Makes one with this channel chosen.</summary>
    public TeamsChannelDataSettings(ChannelInfo channel = default)
    {
        SelectedChannel = channel;
    }

    /// <summary>Members without a property of their own.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }

    /// <summary>The chosen channel, when the manifest asks for one.</summary>
    public ChannelInfo SelectedChannel { get; set; }
}
