using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <summary>Called when a user searches; 5 seconds to answer.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a user pasted a link of a domain that the app claims.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>The same for a user who has not installed the app, and who is not named.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when an action command opens its dialog.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when an action command is submitted; calls the method for submit, edit of the preview or its release.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw new InvokeResponseException(HttpStatusCode.BadRequest),
        };

    /// <summary>Called when the dialog of an action command is submitted.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when the user wants to change the message that was previewed.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when the user wants the previewed message to be sent.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when the user opens the settings of the extension; the answer names their page.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        => throw NotImplemented();
}
