namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the user can do before a tab has cards.</summary>
public class TabSuggestedActions
{
    /// <summary>Makes an empty one.</summary>
    public TabSuggestedActions()
    {
    }

    /// <summary>The actions, such as a sign-in.</summary>
    public IList<CardAction> Actions { get; set; }
}
