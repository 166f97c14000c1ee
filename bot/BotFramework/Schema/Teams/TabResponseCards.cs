namespace Microsoft.Bot.Schema.Teams;

/// <summary>The cards of a tab in their order.</summary>
public class TabResponseCards
{
    /// <summary>Makes an empty one.</summary>
    public TabResponseCards()
    {
    }

    /// <summary>The cards.</summary>
    public IList<TabResponseCard> Cards { get; set; }
}
