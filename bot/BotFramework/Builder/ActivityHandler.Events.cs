using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    // The channel also sends these when the app was installed before; they mean the same to a bot.
    private const string AddUpgrade = "add-upgrade";
    private const string RemoveUpgrade = "remove-upgrade";

    /// <summary>Called when members or properties of the conversation changed; calls the methods for members other than the bot itself.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (HasOthersThanTheBot(activity.MembersAdded, activity))
        {
            return OnMembersAddedAsync(activity.MembersAdded, turnContext, cancellationToken);
        }

        return HasOthersThanTheBot(activity.MembersRemoved, activity)
            ? OnMembersRemovedAsync(activity.MembersRemoved, turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Called with the members that joined; the bot may be among them.</summary>
    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called with the members that left.</summary>
    protected virtual Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for an event; calls the method for its name.</summary>
    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => turnContext.Activity.Name == SignInConstants.TokenResponseEventName
            ? OnTokenResponseEventAsync(turnContext, cancellationToken)
            : OnEventAsync(turnContext, cancellationToken);

    /// <summary>Called when a sign-in gave a token.</summary>
    protected virtual Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called for every other event.</summary>
    protected virtual Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the app was installed or uninstalled; calls the method for which of the two.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => turnContext.Activity.Action switch
        {
            InstallationUpdateActionTypes.Add or AddUpgrade => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            InstallationUpdateActionTypes.Remove or RemoveUpgrade => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    /// <summary>Called when the app was installed or upgraded.</summary>
    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the app was uninstalled.</summary>
    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool HasOthersThanTheBot(IList<ChannelAccount> members, IConversationUpdateActivity activity)
        => members?.Any(member => member.Id != activity.Recipient?.Id) == true;
}
