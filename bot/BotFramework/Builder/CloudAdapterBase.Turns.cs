using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class CloudAdapterBase
{
    /// <summary>What a caller learns of a failure: that there was one.</summary>
    internal static InvokeResponse ServiceError()
        => new()
        {
            Status = (int)HttpStatusCode.InternalServerError,
            Body = new ErrorResponse(new Error("ServiceError", "The bot could not handle the request.")),
        };

    /// <summary>Authenticates the caller and runs a turn. Throws <see cref="UnauthorizedAccessException"/> for a caller without a valid token.</summary>
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken);
    }

    /// <summary>Runs a turn for an authenticated caller. Null unless the activity is an invoke or wants its replies in the response.</summary>
    protected async Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        BotAssert.ActivityNotNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;

        using var turnContext = await CreateTurnContextAsync(
            activity,
            authenticateRequestResult.ClaimsIdentity,
            authenticateRequestResult.Audience,
            authenticateRequestResult.ConnectorFactory,
            callback,
            cancellationToken);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
        return ResponseOf(turnContext);
    }

    private static InvokeResponse ResponseOf(TurnContext turnContext)
    {
        var isInvoke = turnContext.Activity.Type == ActivityTypes.Invoke;
        var answer = turnContext.TurnState.Get<Activity>(InvokeResponseKey);
        if (isInvoke && answer is null && turnContext.TurnState.ContainsKey(TurnFailureKey))
        {
            return ServiceError();
        }

        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turnContext.BufferedReplyActivities) };
        }

        return isInvoke
            ? answer?.Value as InvokeResponse ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented }
            : null;
    }

    private async Task<TurnContext> CreateTurnContextAsync(
        Activity activity,
        ClaimsIdentity claimsIdentity,
        string audience,
        ConnectorFactory connectorFactory,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Set(BotIdentityKey, claimsIdentity);
        turnContext.TurnState.Set(callback);
        turnContext.TurnState.Set(connectorFactory);
        turnContext.TurnState.Set(OAuthScopeKey, audience);

        // Without an address the turn can still run: not every activity wants an answer.
        if (Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            turnContext.TurnState.Set(await connectorFactory.CreateAsync(activity.ServiceUrl, audience, cancellationToken));
        }

        return turnContext;
    }
}
