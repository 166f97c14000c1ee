using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot that gets one method called per kind of activity. Override what the bot cares about; the rest is accepted and ignored, except invokes, which are answered with 501.</summary>
public partial class ActivityHandler : IBot
{
    /// <summary>Calls the method for the type of the activity. Types that are not known, now or ever, are no error.</summary>
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var activity = turnContext.Activity ?? throw new ArgumentException("The turn has no activity.", nameof(turnContext));
        switch (activity.Type ?? throw new ArgumentException("The activity has no type.", nameof(turnContext)))
        {
            case ActivityTypes.Message:
                await OnMessageActivityAsync(As<IMessageActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.MessageUpdate:
                await OnMessageUpdateActivityAsync(As<IMessageUpdateActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.MessageDelete:
                await OnMessageDeleteActivityAsync(As<IMessageDeleteActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.MessageReaction:
                await OnMessageReactionActivityAsync(As<IMessageReactionActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.ConversationUpdate:
                await OnConversationUpdateActivityAsync(As<IConversationUpdateActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.InstallationUpdate:
                await OnInstallationUpdateActivityAsync(As<IInstallationUpdateActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.Event:
                await OnEventActivityAsync(As<IEventActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.Invoke:
                await AnswerInvokeAsync(turnContext, cancellationToken);
                break;
            case ActivityTypes.EndOfConversation:
                await OnEndOfConversationActivityAsync(As<IEndOfConversationActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.Typing:
                await OnTypingActivityAsync(As<ITypingActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.Command:
                await OnCommandActivityAsync(As<ICommandActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.CommandResult:
                await OnCommandResultActivityAsync(As<ICommandResultActivity>(turnContext), cancellationToken);
                break;
            default:
                await OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken);
                break;
        }
    }

    /// <summary>An invoke response with status 200 and the given body.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = 200, Body = body };

    /// <summary>Called for a type that this class has no method for.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for a command.</summary>
    protected virtual Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for the result of a command.</summary>
    protected virtual Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the other side ended the conversation.</summary>
    protected virtual Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when somebody is typing.</summary>
    protected virtual Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static DelegatingTurnContext<T> As<T>(ITurnContext turnContext)
        where T : IActivity
        => new(turnContext);
}
