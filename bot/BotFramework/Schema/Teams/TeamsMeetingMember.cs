using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody in a meeting.</summary>
public class TeamsMeetingMember
{
    /// <summary>Makes one of a person and their part in the meeting.</summary>
    public TeamsMeetingMember(TeamsChannelAccount user, UserMeetingDetails meeting)
    {
        User = user;
        Meeting = meeting;
    }

    /// <summary>The person.</summary>
    public TeamsChannelAccount User { get; set; }

    /// <summary>Their part in the meeting.</summary>
    [JsonPropertyName("Meeting")]
    public UserMeetingDetails Meeting { get; set; }
}
