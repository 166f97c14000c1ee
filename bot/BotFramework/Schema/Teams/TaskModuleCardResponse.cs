namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog goes on with the cards of a tab.</summary>
public class TaskModuleCardResponse : TaskModuleResponseBase
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleCardResponse()
    {
    }

    /// <summary>Makes one that shows these cards.</summary>
    public TaskModuleCardResponse(TabResponse value)
        : base("continue")
    {
        Value = value;
    }

    /// <summary>The cards.</summary>
    public TabResponse Value { get; set; }
}
