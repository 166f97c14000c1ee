namespace Microsoft.Bot.Schema;

/// <summary>Buttons below a message that vanish once the user answers. Teams shows them in personal chats only.</summary>
public class SuggestedActions
{
    /// <summary>Makes an empty one.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public SuggestedActions(IList<string> to = default, IList<CardAction> actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Makes one with copies of these lists.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to?.ToList(), actions?.ToList())
    {
    }

    /// <summary>The buttons.</summary>
    public IList<CardAction> Actions { get; set; }

    /// <summary>Ids of those who see them; everyone when unset.</summary>
    public IList<string> To { get; set; }
}
