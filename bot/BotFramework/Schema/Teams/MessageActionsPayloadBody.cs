namespace Microsoft.Bot.Schema.Teams;

/// <summary>The text of the message of a message action.</summary>
public class MessageActionsPayloadBody
{
    /// <summary>Makes an empty one.</summary>
    public MessageActionsPayloadBody()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageActionsPayloadBody(string contentType = default, string content = default)
    {
        ContentType = contentType;
        Content = content;
    }

    /// <summary>The text.</summary>
    public string Content { get; set; }

    /// <summary><c>text</c> or <c>html</c>.</summary>
    public string ContentType { get; set; }
}
