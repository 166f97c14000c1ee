namespace Microsoft.Bot.Schema.Teams;

/// <summary>One card of a tab.</summary>
public class TabResponseCard
{
    /// <summary>Makes an empty one.</summary>
    public TabResponseCard()
    {
    }

    /// <summary>The Adaptive Card.</summary>
    public object Card { get; set; }
}
