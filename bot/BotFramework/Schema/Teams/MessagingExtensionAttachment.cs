namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search result of a message extension.</summary>
public class MessagingExtensionAttachment : Attachment
{
    /// <summary>Makes an empty one.</summary>
    public MessagingExtensionAttachment()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessagingExtensionAttachment(
        string contentType = default,
        string contentUrl = default,
        object content = default,
        string name = default,
        string thumbnailUrl = default,
        Attachment preview = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
        Preview = preview;
    }

    /// <summary>How it looks in the result list.</summary>
    public Attachment Preview { get; set; }
}
