namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity (<see cref="Activity.Type"/>). The set is open: a bot passes over what it does not know.</summary>
public static class ActivityTypes
{
    /// <summary>A request to do something, answered by a command result.</summary>
    public const string Command = "command";

    /// <summary>The outcome of a command.</summary>
    public const string CommandResult = "commandResult";

    /// <summary>The bot was added to or removed from a contact list.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members, the topic, or a team or channel changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>SDK-internal pause between sent activities; never put on the wire.</summary>
    public const string Delay = "delay";

    /// <summary>The user asks for their data to be deleted.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named message between programs that the user does not see.</summary>
    public const string Event = "event";

    /// <summary>The conversation moves to another party.</summary>
    public const string Handoff = "handoff";

    /// <summary>The app was installed, upgraded or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A named request whose answer is the HTTP response itself.</summary>
    public const string Invoke = "invoke";

    /// <summary>Something said, by text, card or card submission.</summary>
    public const string Message = "message";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions were put on or taken off a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited or restored.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A private proposal on another message.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>Diagnostics for the Emulator; not sent to other channels.</summary>
    public const string Trace = "trace";

    /// <summary>The sender is preparing an answer.</summary>
    public const string Typing = "typing";
}
