namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was attached to the message of a message action.</summary>
public class MessageActionsPayloadAttachment
{
    /// <summary>Makes an empty one.</summary>
    public MessageActionsPayloadAttachment()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageActionsPayloadAttachment(
        string id = default,
        string contentType = default,
        string contentUrl = default,
        object content = default,
        string name = default,
        string thumbnailUrl = default)
    {
        Id = id;
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The content itself; a <see cref="System.Text.Json.JsonElement"/> when read.</summary>
    public object Content { get; set; }

    /// <summary>Media type.</summary>
    public string ContentType { get; set; }

    /// <summary>Where the content can be fetched; the sender chose it.</summary>
    public string ContentUrl { get; set; }

    /// <summary>Id of the attachment within the message.</summary>
    public string Id { get; set; }

    /// <summary>File or display name.</summary>
    public string Name { get; set; }

    /// <summary>A small picture that stands for the content.</summary>
    public string ThumbnailUrl { get; set; }
}
