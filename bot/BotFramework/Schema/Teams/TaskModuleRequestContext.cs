namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where a dialog is shown.</summary>
public class TaskModuleRequestContext
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleRequestContext()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TaskModuleRequestContext(string theme = default)
    {
        Theme = theme;
    }

    /// <summary>Theme of the client: <c>default</c>, <c>dark</c> or <c>contrast</c>.</summary>
    public string Theme { get; set; }
}
