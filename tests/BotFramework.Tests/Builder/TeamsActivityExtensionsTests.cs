using System.Text.Json;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Builder;

public sealed class TeamsActivityExtensionsTests
{
    [Fact]
    public void The_teams_part_of_an_activity_is_read()
    {
        var activity = new Activity
        {
            ChannelData = JsonSerializer.Deserialize<object>("""
                {"channel":{"id":"19:c"},"team":{"id":"19:t"},"meeting":{"id":"m"},"settings":{"selectedChannel":{"id":"19:s"}}}
                """),
        };

        Assert.Equal(
            ("19:c", "19:t", "m", "19:s"),
            (activity.TeamsGetChannelId(), activity.TeamsGetTeamInfo().Id, activity.TeamsGetMeetingInfo().Id, activity.TeamsGetSelectedChannelId()));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData("{\"team\":[]}")]
    public void What_is_not_there_is_null(string channelData)
    {
        var activity = new Activity { ChannelData = JsonSerializer.Deserialize<object>(channelData) };

        Assert.Null(activity.TeamsGetTeamInfo());
        Assert.Null(activity.TeamsGetChannelId());
        Assert.Null(activity.TeamsGetTeamOnBehalfOf());
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_notification_is_added_to_what_the_activity_says(bool inMeeting, bool alert)
    {
        var activity = new Activity { ChannelData = new TeamsChannelData { Team = new TeamInfo("19:t") } };

        activity.TeamsNotifyUser(inMeeting, "https://x");

        var notification = activity.GetChannelData<TeamsChannelData>().Notification;
        Assert.Equal((alert, inMeeting, "https://x"), (notification.Alert, notification.AlertInMeeting, notification.ExternalResourceUrl));
        Assert.Equal("19:t", activity.TeamsGetTeamInfo().Id);
    }
}
