using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How Teams tells the user about a message.</summary>
public class NotificationInfo
{
    /// <summary>Makes an empty one.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public NotificationInfo(bool? alert = default)
    {
        Alert = alert;
    }

    /// <summary>True to show it in the activity feed.</summary>
    public bool? Alert { get; set; }

    /// <summary>True to show it in the running meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>What to show in the meeting.</summary>
    public string ExternalResourceUrl { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
