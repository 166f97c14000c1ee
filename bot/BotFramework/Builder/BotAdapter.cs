using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot to a channel: runs turns through the middleware and carries what the bot sends.</summary>
public abstract class BotAdapter
{
    /// <summary>Turn state key of the caller's <see cref="ClaimsIdentity"/>.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Turn state key of the activity whose value is the <see cref="InvokeResponse"/> of this turn.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Turn state key of the audience for which the connector asks tokens.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Turn state key of the exception that ended the turn, so that an invoke is not taken for unhandled.</summary>
    internal const string TurnFailureKey = "BotFramework.TurnFailure";

    /// <summary>An adapter without middleware.</summary>
    public BotAdapter()
    {
    }

    /// <summary>Called with an exception that escaped from middleware or bot; the turn then counts as done. Without it the exception goes to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>The middleware of every turn, outermost first.</summary>
    public MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Adds middleware inside what is there already.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities in order; one response for each.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces the sent activity that has the same id.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes the activity that the reference names.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn for an activity that was authenticated already. Null unless the activity asks for a response. Not every adapter can.</summary>
    public virtual Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw NotSupported();

    /// <summary>Starts a conversation on the channel and runs the callback in it. Not every adapter can.</summary>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw NotSupported();

    /// <summary>Runs the callback as a turn in a conversation that the bot knows, without anything having come in.</summary>
    public virtual Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        return ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <summary>Runs the callback as a turn of the given activity.</summary>
    public virtual async Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(continuationActivity);
        using var turnContext = new TurnContext(this, continuationActivity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Continues a conversation as the given identity. Not every adapter can.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw NotSupported();

    /// <summary>Continues a conversation as the given identity with tokens for the given audience. Not every adapter can.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw NotSupported();

    /// <summary>Runs the callback for the given activity as the given identity. Not every adapter can.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw NotSupported();

    /// <summary>Runs the callback for the given activity as the given identity with tokens for the given audience. Not every adapter can.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw NotSupported();

    /// <summary>Runs middleware and callback in the culture of the activity and hands what they throw to <see cref="OnTurnError"/>.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        UseLocaleOf(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception)
        {
            // An answer given before the failure promises what did not happen; the error handler may give another.
            turnContext.TurnState.Remove(InvokeResponseKey);
            turnContext.TurnState.Set(TurnFailureKey, exception);
            if (OnTurnError is null)
            {
                throw;
            }

            await OnTurnError(turnContext, exception);
        }
    }

    private static void UseLocaleOf(ITurnContext turnContext)
    {
        if (string.IsNullOrEmpty(turnContext.Activity.Locale))
        {
            return;
        }

        try
        {
            var culture = new CultureInfo(turnContext.Activity.Locale);
            CultureInfo.CurrentCulture = culture;
            if (turnContext is TurnContext typed)
            {
                typed.Locale = culture.Name;
            }
        }
        catch (CultureNotFoundException)
        {
            // Clients send what they like; the turn then runs in the culture of the process.
        }
    }

    private NotImplementedException NotSupported() => new($"{GetType().Name} does not do this.");
}
