using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>People joined or left a meeting.</summary>
public class MeetingParticipantsEventDetails
{
    /// <summary>Makes one without people.</summary>
    public MeetingParticipantsEventDetails()
    {
    }

    /// <summary>Makes one with these people.</summary>
    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember> members = default)
    {
        Members = members ?? [];
    }

    /// <summary>Who joined or left.</summary>
    [JsonInclude]
    [JsonPropertyName("Members")]
    public IList<TeamsMeetingMember> Members { get; private set; } = [];
}
