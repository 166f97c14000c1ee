namespace Microsoft.Bot.Schema.Teams;

/// <summary>A party to a message: one of the three is set.</summary>
public class MessageActionsPayloadFrom
{
    /// <summary>Makes an empty one.</summary>
    public MessageActionsPayloadFrom()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageActionsPayloadFrom(
        MessageActionsPayloadUser user = default,
        MessageActionsPayloadApp application = default,
        MessageActionsPayloadConversation conversation = default)
    {
        User = user;
        Application = application;
        Conversation = conversation;
    }

    /// <summary>An app.</summary>
    public MessageActionsPayloadApp Application { get; set; }

    /// <summary>A team or channel.</summary>
    public MessageActionsPayloadConversation Conversation { get; set; }

    /// <summary>A person.</summary>
    public MessageActionsPayloadUser User { get; set; }
}
