namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team or channel that is mentioned in a message.</summary>
public class MessageActionsPayloadConversation
{
    /// <summary>Makes an empty one.</summary>
    public MessageActionsPayloadConversation()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageActionsPayloadConversation(
        string conversationIdentityType = default,
        string id = default,
        string displayName = default)
    {
        ConversationIdentityType = conversationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary><c>team</c> or <c>channel</c>.</summary>
    public string ConversationIdentityType { get; set; }

    /// <summary>Display name.</summary>
    public string DisplayName { get; set; }

    /// <summary>Id of the team or channel.</summary>
    public string Id { get; set; }
}
