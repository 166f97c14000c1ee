namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the user can do before a result exists.</summary>
public class MessagingExtensionSuggestedAction
{
    /// <summary>Makes an empty one.</summary>
    public MessagingExtensionSuggestedAction()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessagingExtensionSuggestedAction(IList<CardAction> actions = default)
    {
        Actions = actions;
    }

    /// <summary>The actions, such as a sign-in.</summary>
    public IList<CardAction> Actions { get; set; }
}
