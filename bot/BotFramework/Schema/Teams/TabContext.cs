namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where a tab is shown.</summary>
public class TabContext
{
    /// <summary>Makes an empty one.</summary>
    public TabContext()
    {
    }

    /// <summary>Theme of the client: <c>default</c>, <c>dark</c> or <c>contrast</c>.</summary>
    public string Theme { get; set; }
}
