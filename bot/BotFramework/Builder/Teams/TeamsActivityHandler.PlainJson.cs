using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// Invokes whose official method takes a type of Newtonsoft, and such as came after the official SDK. These methods are not part of its public surface;
/// a bot outside of this assembly answers these invokes in <see cref="OnInvokeActivityAsync"/>, in the same way with either SDK.
/// </summary>
public partial class TeamsActivityHandler
{
    /// <summary>Called when a user picked one of the results; the value is the payload of the picked one.</summary>
    internal virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement query, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when the settings page of the extension was left; the value has its <c>state</c>.</summary>
    internal virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement settings, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a button of a result card was clicked.</summary>
    internal virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement cardData, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when the settings dialog of the bot opens.</summary>
    internal virtual Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement configData, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when the settings dialog of the bot is submitted.</summary>
    internal virtual Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement configData, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when the client could not sign a user in; the value is <c>{code, message}</c>. It is news, so it is accepted.</summary>
    internal virtual Task OnTeamsSigninFailureAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement failure, CancellationToken cancellationToken)
        => Task.CompletedTask;

    /// <summary>Called when a user rated a message; the value has <c>actionName</c> and <c>actionValue</c>, whose feedback is JSON in a string.</summary>
    internal virtual Task OnTeamsMessageSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement action, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a user rates a message and the bot brings the form.</summary>
    internal virtual Task<TaskModuleResponse> OnTeamsMessageFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement action, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a user took a suggested action; the value is what the bot put on it.</summary>
    internal virtual Task OnTeamsSuggestedActionsSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement payload, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>The answer to one of these invokes, or null for all others.</summary>
    private async Task<InvokeResponse> DispatchPlainJsonAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var value = BotJson.ToElement(turnContext.Activity.Value);
        return turnContext.Activity.Name switch
        {
            "composeExtension/selectItem" => CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(turnContext, value, cancellationToken)),
            "composeExtension/setting" => await DoneAsync(OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, value, cancellationToken)),
            "composeExtension/onCardButtonClicked" => await DoneAsync(OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, value, cancellationToken)),
            "config/fetch" => CreateInvokeResponse(await OnTeamsConfigFetchAsync(turnContext, value, cancellationToken)),
            "config/submit" => CreateInvokeResponse(await OnTeamsConfigSubmitAsync(turnContext, value, cancellationToken)),
            "signin/failure" => await DoneAsync(OnTeamsSigninFailureAsync(turnContext, value, cancellationToken)),
            "message/submitAction" => await DoneAsync(OnTeamsMessageSubmitActionAsync(turnContext, value, cancellationToken)),
            "message/fetchTask" => CreateInvokeResponse(await OnTeamsMessageFetchTaskAsync(turnContext, value, cancellationToken)),
            "suggestedActions/submit" => await DoneAsync(OnTeamsSuggestedActionsSubmitAsync(turnContext, value, cancellationToken)),
            _ => null,
        };
    }

    /// <summary>200 without a body, once the work is done.</summary>
    private static async Task<InvokeResponse> DoneAsync(Task work)
    {
        await work;
        return CreateInvokeResponse();
    }
}
