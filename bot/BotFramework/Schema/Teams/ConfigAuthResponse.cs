namespace Microsoft.Bot.Schema.Teams;

/// <summary>Settings need a sign-in first.</summary>
public class ConfigAuthResponse : ConfigResponse<BotConfigAuth>
{
    /// <summary>Makes an empty one.</summary>
    public ConfigAuthResponse()
    {
    }
}
