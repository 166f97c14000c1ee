namespace Microsoft.Bot.Schema.Teams;

/// <summary>Answer to a dialog request; null closes the dialog.</summary>
public class TaskModuleResponse
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleResponse()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TaskModuleResponse(TaskModuleResponseBase task = default)
    {
        Task = task;
    }

    /// <summary>How long Teams may keep the answer.</summary>
    public CacheInfo CacheInfo { get; set; }

    /// <summary>The next dialog or a closing text.</summary>
    public TaskModuleResponseBase Task { get; set; }
}
