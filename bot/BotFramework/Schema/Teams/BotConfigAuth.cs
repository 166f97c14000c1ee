namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks for a sign-in before the settings of a bot are shown.</summary>
public class BotConfigAuth
{
    /// <summary>Makes one without actions.</summary>
    public BotConfigAuth()
    {
    }

    /// <summary>The link to sign in with.</summary>
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary><c>auth</c>.</summary>
    public string Type { get; set; } = "auth";
}
