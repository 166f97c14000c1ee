namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog is opened or replaced.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    /// <summary>Makes one without a dialog.</summary>
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    /// <summary>Makes one that shows this dialog.</summary>
    public TaskModuleContinueResponse(TaskModuleTaskInfo value = default)
        : this()
    {
        Value = value;
    }

    /// <summary>The dialog.</summary>
    public TaskModuleTaskInfo Value { get; set; }
}
