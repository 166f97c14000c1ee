using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Builder;

/// <summary>Everything that Teams tells a bot without asking anything: each has its method, and what is new is accepted.</summary>
public sealed class TeamsEventTests
{
    private readonly NotingBot _bot = new();

    public static TheoryData<string, string, string> Events() => new()
    {
        { "meetingStart", """{"Id":"m1","JoinUrl":"https://t/j","Title":"T","MeetingType":"Scheduled","StartTime":"2026-11-23T07:40:00Z"}""", "MeetingStart m1 Scheduled 07:40" },
        { "meetingEnd", """{"id":"m1","MeetingType":"Scheduled","EndTime":"2026-11-23T08:00:00Z"}""", "MeetingEnd m1 Scheduled 08:00" },
        { "meetingParticipantJoin", """{"Members":[{"user":{"id":"29:a","objectId":"aad-1"},"Meeting":{"InMeeting":true,"Role":"Organizer"}}]}""", "Join aad-1 True Organizer" },
        { "meetingParticipantLeave", """{"members":[{"user":{"id":"29:a","aadObjectId":"aad-1"},"meeting":{"inMeeting":false}}]}""", "Leave aad-1 False " },
        { "readReceipt", """{"lastReadMessageId":"1776825925953"}""", "Read True False" },
        { "somethingNew", "{}", "Event" },
        { "meetingStart", "\"soon\"", "Event" },
        { "meetingEnd", """{"EndTime":"when it is over"}""", "Event" },
        { "readReceipt", "null", "Event" },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public async Task Each_event_has_its_method(string name, string value, string expected)
    {
        await RunAsync($$"""{"type":"event","channelId":"msteams","name":"application/vnd.microsoft.{{name}}","value":{{value}}}""");

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task Another_channels_event_of_that_name_is_an_ordinary_one()
    {
        await RunAsync("""{"type":"event","channelId":"webchat","name":"application/vnd.microsoft.meetingStart","value":{"Id":"m1"}}""");

        Assert.Equal(["Event"], _bot.Calls);
    }

    [Fact]
    public async Task A_token_event_still_reaches_its_method()
    {
        await RunAsync("""{"type":"event","channelId":"msteams","name":"tokens/response"}""");

        Assert.Equal(["TokenResponse"], _bot.Calls);
    }

    [Theory]
    [InlineData("channelMemberAdded", "membersAdded", "Added 29:u")]
    [InlineData("teamMemberAdded", "membersAdded", "Added 29:u")]
    [InlineData("channelMemberRemoved", "membersRemoved", "Removed 29:u")]
    [InlineData("teamMemberRemoved", "membersRemoved", "Removed 29:u")]
    public async Task Members_that_come_and_go_have_their_methods_whatever_the_event_is_called(string eventType, string list, string expected)
    {
        await RunAsync($$$"""{"type":"conversationUpdate","channelId":"msteams","recipient":{"id":"28:bot"},"channelData":{"eventType":"{{{eventType}}}"},"{{{list}}}":[{"id":"29:u"}] }""");

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("channelShared")]
    [InlineData("channelUnshared")]
    [InlineData("channelMemberAdded")]
    [InlineData("teamMemberRemoved")]
    [InlineData("somethingNew")]
    public async Task An_event_type_without_a_method_is_accepted(string eventType)
    {
        await RunAsync($$$"""{"type":"conversationUpdate","channelId":"msteams","channelData":{"eventType":"{{{eventType}}}","channel":{"id":"19:c"},"team":{"id":"19:t"} } }""");

        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData("add", "Installed")]
    [InlineData("add-upgrade", "Installed")]
    [InlineData("remove", "Uninstalled")]
    [InlineData("remove-upgrade", "Uninstalled")]
    public async Task Adding_upgrading_and_removing_the_app_have_their_methods(string action, string expected)
    {
        await RunAsync($$$"""{"type":"installationUpdate","channelId":"msteams","action":"{{{action}}}","channelData":{"settings":{"selectedChannel":{"id":"19:c"} } } }""");

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("reactionsAdded", "heart", "ReactionAdded heart")]
    [InlineData("reactionsRemoved", "hourglass", "ReactionRemoved hourglass")]
    public async Task A_reaction_of_any_kind_has_its_method(string list, string reaction, string expected)
    {
        await RunAsync($$$"""{"type":"messageReaction","channelId":"msteams","replyToId":"1","{{{list}}}":[{"type":"{{{reaction}}}"}] }""");

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("x", "5", false)]
    [InlineData("5", null, false)]
    [InlineData("5", "5", true)]
    [InlineData("10", "9", false)]
    public void A_message_is_read_when_its_number_is_not_above_the_last_one(string message, string last, bool expected)
    {
        Assert.Equal(expected, new ReadReceiptInfo(last).IsMessageRead(message));
    }

    private Task RunAsync(string json)
    {
        var turn = new TurnContext(new TestAdapter(), JsonSerializer.Deserialize<Activity>(json, BotJson.Options));
        return _bot.OnTurnAsync(turn);
    }

    private sealed class NotingBot : TeamsActivityHandler
    {
        internal List<string> Calls { get; } = [];

        protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Note($"MeetingStart {meeting.Id} {meeting.MeetingType} {meeting.StartTime.ToUniversalTime():HH:mm}");

        protected override Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Note($"MeetingEnd {meeting.Id} {meeting.MeetingType} {meeting.EndTime.ToUniversalTime():HH:mm}");

        protected override Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Note("Join " + Describe(meeting));

        protected override Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Note("Leave " + Describe(meeting));

        protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Note($"Read {readReceiptInfo.IsMessageRead("1776825925953")} {readReceiptInfo.IsMessageRead("1776825925954")}");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("Event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("TokenResponse");

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note("Added " + teamsMembersAdded[0].Id);

        protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note("Removed " + teamsMembersRemoved[0].Id);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("Installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("Uninstalled");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
            => Note("ReactionAdded " + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
            => Note("ReactionRemoved " + messageReactions[0].Type);

        private static string Describe(MeetingParticipantsEventDetails meeting)
            => $"{meeting.Members[0].User.AadObjectId} {meeting.Members[0].Meeting.InMeeting} {meeting.Members[0].Meeting.Role}";

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
