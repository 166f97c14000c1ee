namespace Microsoft.Bot.Schema.Teams;

/// <summary>Turning attachments into search results.</summary>
public static class AttachmentExtensions
{
    /// <summary>Makes a search result of an attachment, with another attachment as its preview.</summary>
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(
        this Attachment attachment,
        Attachment previewAttachment = default)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return new MessagingExtensionAttachment(
            attachment.ContentType,
            attachment.ContentUrl,
            attachment.Content,
            attachment.Name,
            attachment.ThumbnailUrl,
            previewAttachment);
    }
}
