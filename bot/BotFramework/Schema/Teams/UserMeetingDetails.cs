using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody's part in a meeting.</summary>
public class UserMeetingDetails
{
    /// <summary>Makes an empty one.</summary>
    public UserMeetingDetails()
    {
    }

    /// <summary>Whether they are in it now.</summary>
    [JsonPropertyName("InMeeting")]
    public bool InMeeting { get; set; }

    /// <summary>Such as <c>Organizer</c>.</summary>
    [JsonPropertyName("Role")]
    public string Role { get; set; }
}
