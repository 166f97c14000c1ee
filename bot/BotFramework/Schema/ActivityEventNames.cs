namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that the SDK makes itself.</summary>
public static class ActivityEventNames
{
    /// <summary>A proactive turn in a conversation known by its reference.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The first turn in a conversation that the bot has just created.</summary>
    public const string CreateConversation = "CreateConversation";
}
