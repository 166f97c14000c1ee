using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a meeting's start and end have in common. Teams writes these members with a capital.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails()
    {
    }

    /// <summary>Such as <c>Scheduled</c> or <c>Recurring</c>.</summary>
    [JsonPropertyName("MeetingType")]
    public string MeetingType { get; set; }
}
