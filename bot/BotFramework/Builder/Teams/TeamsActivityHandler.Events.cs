using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId != Channels.Msteams)
        {
            return base.OnEventActivityAsync(turnContext, cancellationToken);
        }

        // An event whose value can't be read is one that is not known, as Teams may change it at any time.
        return activity.Name switch
        {
            "application/vnd.microsoft.meetingStart" when BotJson.TryAs<MeetingStartEventDetails>(activity.Value, out var start) =>
                OnTeamsMeetingStartAsync(start, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" when BotJson.TryAs<MeetingEndEventDetails>(activity.Value, out var end) =>
                OnTeamsMeetingEndAsync(end, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" when BotJson.TryAs<MeetingParticipantsEventDetails>(activity.Value, out var joined) =>
                OnTeamsMeetingParticipantsJoinAsync(joined, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" when BotJson.TryAs<MeetingParticipantsEventDetails>(activity.Value, out var left) =>
                OnTeamsMeetingParticipantsLeaveAsync(left, turnContext, cancellationToken),
            "application/vnd.microsoft.readReceipt" when BotJson.TryAs<ReadReceiptInfo>(activity.Value, out var receipt) =>
                OnTeamsReadReceiptAsync(receipt, turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Called when a meeting began.</summary>
    protected virtual Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when a meeting was over.</summary>
    protected virtual Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when people joined a meeting.</summary>
    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when people left a meeting.</summary>
    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when somebody has read messages of the bot.</summary>
    protected virtual Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}
