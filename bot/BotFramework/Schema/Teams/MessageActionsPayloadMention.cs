namespace Microsoft.Bot.Schema.Teams;

/// <summary>One mention in the message of a message action.</summary>
public class MessageActionsPayloadMention
{
    /// <summary>Makes an empty one.</summary>
    public MessageActionsPayloadMention()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageActionsPayloadMention(
        int? id = default,
        string mentionText = default,
        MessageActionsPayloadFrom mentioned = default)
    {
        Id = id;
        MentionText = mentionText;
        Mentioned = mentioned;
    }

    /// <summary>Number that ties the mention to its place in the text.</summary>
    public int? Id { get; set; }

    /// <summary>The text of the mention.</summary>
    public string MentionText { get; set; }

    /// <summary>Who is mentioned.</summary>
    public MessageActionsPayloadFrom Mentioned { get; set; }
}
