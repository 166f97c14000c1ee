using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>An <see cref="ActivityHandler"/> that also knows what only Teams sends. Invokes that nothing overrides are answered with 501.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            if (turnContext.Activity.Name is null && turnContext.Activity.ChannelId == Channels.Msteams)
            {
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
            }

            return await DispatchAsync(turnContext, cancellationToken)
                ?? await DispatchPlainJsonAsync(turnContext, cancellationToken)
                ?? await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Called for a click on an old <c>invoke</c> button, whose payload is the value and which has no name.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <inheritdoc/>
    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    /// <summary>Called for both steps of a sign-in.</summary>
    protected virtual Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a user answered the question whether the bot may store a file; calls the method for the answer.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        switch (fileConsentCardResponse.Action)
        {
            case "accept":
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            case "decline":
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
    }

    /// <summary>Called when the user agreed; the upload address is in the response.</summary>
    protected virtual Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when the user refused.</summary>
    protected virtual Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a dialog opens; the answer is its content.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a dialog is submitted; null closes it.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a tab made of cards opens.</summary>
    protected virtual Task<TabResponse> OnTeamsTabFetchAsync(ITurnContext<IInvokeActivity> turnContext, TabRequest tabRequest, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a card of a tab is submitted.</summary>
    protected virtual Task<TabResponse> OnTeamsTabSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>Called when a button of an old connector card was clicked.</summary>
    protected virtual Task OnTeamsO365ConnectorCardActionAsync(ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken)
        => throw NotImplemented();

    /// <summary>The answer to an invoke that only Teams sends, or null for all others.</summary>
    private async Task<InvokeResponse> DispatchAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return activity.Name switch
        {
            "fileConsent/invoke" => await OnTeamsFileConsentAsync(turnContext, ValueOf<FileConsentCardResponse>(activity), cancellationToken),
            "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, ValueOf<TaskModuleRequest>(activity), cancellationToken)),
            "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, ValueOf<TaskModuleRequest>(activity), cancellationToken)),
            "tab/fetch" => CreateInvokeResponse(await OnTeamsTabFetchAsync(turnContext, ValueOf<TabRequest>(activity), cancellationToken)),
            "tab/submit" => CreateInvokeResponse(await OnTeamsTabSubmitAsync(turnContext, ValueOf<TabSubmit>(activity), cancellationToken)),
            "actionableMessage/executeAction" => await DoneAsync(OnTeamsO365ConnectorCardActionAsync(turnContext, ValueOf<O365ConnectorCardActionQuery>(activity), cancellationToken)),
            "composeExtension/query" => CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turnContext, ValueOf<MessagingExtensionQuery>(activity), cancellationToken)),
            "composeExtension/queryLink" => CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(turnContext, ValueOf<AppBasedLinkQuery>(activity), cancellationToken)),
            "composeExtension/anonymousQueryLink" => CreateInvokeResponse(await OnTeamsAnonymousAppBasedLinkQueryAsync(turnContext, ValueOf<AppBasedLinkQuery>(activity), cancellationToken)),
            "composeExtension/fetchTask" => CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, ValueOf<MessagingExtensionAction>(activity), cancellationToken)),
            "composeExtension/submitAction" => CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turnContext, ValueOf<MessagingExtensionAction>(activity), cancellationToken)),
            "composeExtension/querySettingUrl" => CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turnContext, ValueOf<MessagingExtensionQuery>(activity), cancellationToken)),
            _ => null,
        };
    }
}
