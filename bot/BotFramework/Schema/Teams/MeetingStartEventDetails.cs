using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting has begun.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    /// <summary>Makes an empty one.</summary>
    public MeetingStartEventDetails()
    {
    }

    /// <summary>When it began, in UTC.</summary>
    [JsonPropertyName("StartTime")]
    public DateTime StartTime { get; set; }
}
