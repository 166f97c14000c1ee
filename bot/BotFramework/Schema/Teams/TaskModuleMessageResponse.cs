namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog ends with a text.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    /// <summary>Makes one without a text.</summary>
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    /// <summary>Makes one that shows this text.</summary>
    public TaskModuleMessageResponse(string value = default)
        : this()
    {
        Value = value;
    }

    /// <summary>The text.</summary>
    public string Value { get; set; }
}
