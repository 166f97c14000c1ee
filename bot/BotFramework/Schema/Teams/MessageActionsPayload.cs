using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The message on which a message action was used.</summary>
public class MessageActionsPayload
{
    /// <summary>Makes an empty one.</summary>
    public MessageActionsPayload()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageActionsPayload(
        string id = default,
        string replyToId = default,
        string messageType = default,
        string createdDateTime = default,
        string lastModifiedDateTime = default,
        bool? deleted = default,
        string subject = default,
        string summary = default,
        string importance = default,
        string locale = default,
        MessageActionsPayloadFrom from = default,
        MessageActionsPayloadBody body = default,
        string attachmentLayout = default,
        IList<MessageActionsPayloadAttachment> attachments = default,
        IList<MessageActionsPayloadMention> mentions = default,
        IList<MessageActionsPayloadReaction> reactions = default)
    {
        Id = id;
        ReplyToId = replyToId;
        MessageType = messageType;
        CreatedDateTime = createdDateTime;
        LastModifiedDateTime = lastModifiedDateTime;
        Deleted = deleted;
        Subject = subject;
        Summary = summary;
        Importance = importance;
        Locale = locale;
        From = from;
        Body = body;
        AttachmentLayout = attachmentLayout;
        Attachments = attachments;
        Mentions = mentions;
        Reactions = reactions;
    }

    /// <summary>How its attachments are laid out.</summary>
    public string AttachmentLayout { get; set; }

    /// <summary>What was attached.</summary>
    public IList<MessageActionsPayloadAttachment> Attachments { get; set; }

    /// <summary>The text of the message.</summary>
    public MessageActionsPayloadBody Body { get; set; }

    /// <summary>When it was written, ISO 8601.</summary>
    public string CreatedDateTime { get; set; }

    /// <summary>True when it was deleted.</summary>
    public bool? Deleted { get; set; }

    /// <summary>Who wrote it.</summary>
    public MessageActionsPayloadFrom From { get; set; }

    /// <summary>Its id.</summary>
    public string Id { get; set; }

    /// <summary>How urgent it is.</summary>
    public string Importance { get; set; }

    /// <summary>When it was last edited, ISO 8601.</summary>
    public string LastModifiedDateTime { get; set; }

    /// <summary>Address that opens the message.</summary>
    public Uri LinkToMessage { get; set; }

    /// <summary>Language of the message.</summary>
    public string Locale { get; set; }

    /// <summary>Who is mentioned.</summary>
    public IList<MessageActionsPayloadMention> Mentions { get; set; }

    /// <summary>Kind of message.</summary>
    public string MessageType { get; set; }

    /// <summary>The reactions to it.</summary>
    public IList<MessageActionsPayloadReaction> Reactions { get; set; }

    /// <summary>Id of the message that it answers.</summary>
    public string ReplyToId { get; set; }

    /// <summary>Its subject line.</summary>
    public string Subject { get; set; }

    /// <summary>Its summary.</summary>
    public string Summary { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
