namespace Microsoft.Bot.Schema.Teams;

/// <summary>What is known of every meeting.</summary>
public class MeetingDetailsBase
{
    internal MeetingDetailsBase()
    {
    }

    /// <summary>Encoded id of the meeting.</summary>
    public string Id { get; set; }

    /// <summary>Where people join.</summary>
    public Uri JoinUrl { get; set; }

    /// <summary>Title of the meeting.</summary>
    public string Title { get; set; }
}
