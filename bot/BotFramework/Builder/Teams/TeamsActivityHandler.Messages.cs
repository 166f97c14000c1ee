using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        => TeamsEventOf(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    /// <inheritdoc/>
    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
        => TeamsEventOf(turnContext.Activity) == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

    /// <summary>Called when a user edited a message.</summary>
    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when a user took back the deletion of a message.</summary>
    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when a user deleted a message, which can still come back.</summary>
    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static TeamsChannelData TeamsDataOf(IActivity activity)
        => activity.ChannelId == Channels.Msteams && activity.TryGetChannelData<TeamsChannelData>(out var channelData) ? channelData : null;

    private static string TeamsEventOf(IActivity activity) => TeamsDataOf(activity)?.EventType;
}
