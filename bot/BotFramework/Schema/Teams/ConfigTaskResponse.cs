namespace Microsoft.Bot.Schema.Teams;

/// <summary>Settings are shown as a dialog.</summary>
public class ConfigTaskResponse : ConfigResponse<TaskModuleResponseBase>
{
    /// <summary>Makes an empty one.</summary>
    public ConfigTaskResponse()
    {
    }
}
