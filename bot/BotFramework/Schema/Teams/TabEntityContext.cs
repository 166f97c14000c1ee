namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which tab is meant.</summary>
public class TabEntityContext
{
    /// <summary>Makes an empty one.</summary>
    public TabEntityContext()
    {
    }

    /// <summary>Id of the tab.</summary>
    public string TabEntityId { get; set; }
}
