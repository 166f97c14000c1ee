namespace Microsoft.Bot.Schema.Teams;

/// <summary>One reaction to the message of a message action.</summary>
public class MessageActionsPayloadReaction
{
    /// <summary>Makes an empty one.</summary>
    public MessageActionsPayloadReaction()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageActionsPayloadReaction(
        string reactionType = default,
        string createdDateTime = default,
        MessageActionsPayloadFrom user = default)
    {
        ReactionType = reactionType;
        CreatedDateTime = createdDateTime;
        User = user;
    }

    /// <summary>When it was given, ISO 8601.</summary>
    public string CreatedDateTime { get; set; }

    /// <summary>Kind of reaction.</summary>
    public string ReactionType { get; set; }

    /// <summary>Who gave it.</summary>
    public MessageActionsPayloadFrom User { get; set; }
}
