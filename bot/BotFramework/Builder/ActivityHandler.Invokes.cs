using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string Search = "application/search";
    private const string ErrorType = "application/vnd.microsoft.error";
    private const string ActionExecute = "Action.Execute";

    /// <summary>Called for an invoke, whose answer the caller waits for. Dispatches on the name; what nothing handles gives 501. Null sends no answer, for a bot that sent one itself.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case AdaptiveCardAction:
                    var action = CheckedAction(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken));
                case Search:
                    var search = CheckedSearch(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    throw NotImplemented();
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Called when a user clicked an <c>Action.Execute</c>, or a client refreshed a card by itself. Everything in the value comes from the client.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a user typed into a choice set whose choices the bot gives.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called for both steps of a sign-in.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw NotImplemented();

    private protected static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);

    /// <summary>The invoke's value as <typeparamref name="T"/>. A client's nonsense is answered with 400 and never reaches a handler.</summary>
    private protected static T ValueOf<T>(IInvokeActivity activity)
        => BotJson.TryAs<T>(activity.Value, out var value) ? value : throw new InvokeResponseException(HttpStatusCode.BadRequest);

    private static AdaptiveCardInvokeValue CheckedAction(IInvokeActivity activity)
    {
        if (activity.Value is null)
        {
            throw Refused("BadRequest", "The invoke has no value.");
        }

        if (!BotJson.TryAs<AdaptiveCardInvokeValue>(activity.Value, out var value))
        {
            throw Refused("BadRequest", "The value of the invoke is not an object of the expected shape.");
        }

        if (value.Action is null)
        {
            throw Refused("BadRequest", "The value of the invoke has no action.");
        }

        return value.Action.Type == ActionExecute
            ? value
            : throw Refused("NotSupported", "Only Action.Execute can be invoked.");
    }

    private static SearchInvokeValue CheckedSearch(IInvokeActivity activity)
    {
        if (!BotJson.TryAs<SearchInvokeValue>(activity.Value, out var value))
        {
            throw Refused("BadRequest", "The value of the search is not an object of the expected shape.");
        }

        if (value.QueryText is null)
        {
            throw Refused("BadRequest", "The search has no queryText.");
        }

        if (string.IsNullOrEmpty(value.Kind))
        {
            // Teams often leaves it out.
            value.Kind = SearchInvokeTypes.Search;
        }

        return value;
    }

    private static InvokeResponseException Refused(string code, string message)
        => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = ErrorType,
            Value = new Error(code, message),
        });

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(
                new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response },
                cancellationToken);
        }
    }
}
