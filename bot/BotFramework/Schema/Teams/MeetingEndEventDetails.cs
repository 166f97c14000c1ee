using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting is over.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    /// <summary>Makes an empty one.</summary>
    public MeetingEndEventDetails()
    {
    }

    /// <summary>When it ended, in UTC.</summary>
    [JsonPropertyName("EndTime")]
    public DateTime EndTime { get; set; }
}
