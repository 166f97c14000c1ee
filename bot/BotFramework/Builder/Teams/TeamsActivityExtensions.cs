using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Reads and writes the Teams part of an activity. What is not there reads as null.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>Id of the channel in which the activity happened.</summary>
    public static string TeamsGetChannelId(this IActivity activity) => ChannelDataOf(activity)?.Channel?.Id;

    /// <summary>Id of the channel that was chosen when the app was installed.</summary>
    public static string TeamsGetSelectedChannelId(this IActivity activity) => ChannelDataOf(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The meeting in whose chat the activity happened.</summary>
    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) => ChannelDataOf(activity)?.Meeting;

    /// <summary>The team in which the activity happened.</summary>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => ChannelDataOf(activity)?.Team;

    /// <summary>The people for whom the activity was sent.</summary>
    public static IList<OnBehalfOf> TeamsGetTeamOnBehalfOf(this IActivity activity) => ChannelDataOf(activity)?.OnBehalfOf;

    /// <summary>Makes the message appear in the recipients' activity feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(alertInMeeting: false);

    /// <summary>Makes the message appear in the feed or, in a meeting, on the stage; the URL is what the meeting then shows.</summary>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var channelData = ChannelDataOf(activity) ?? new TeamsChannelData();
        channelData.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = channelData;
    }

    private static TeamsChannelData ChannelDataOf(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);

        // Channel data of another shape is another channel's, not an error.
        return activity.TryGetChannelData<TeamsChannelData>(out var channelData) ? channelData : null;
    }
}
