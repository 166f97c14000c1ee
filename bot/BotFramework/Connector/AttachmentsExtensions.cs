using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Calls about pictures that people paste into a chat. Each throws <see cref="ErrorResponseException"/> when the channel refuses, and
/// <see cref="HttpRequestException"/> when it cannot be reached.
/// </summary>
public static class AttachmentsExtensions
{
    /// <summary>The picture itself, in one of its views, such as <c>original</c>.</summary>
    public static async Task<Stream> GetAttachmentAsync(
        this IAttachments operations,
        string attachmentId,
        string viewId,
        CancellationToken cancellationToken = default)
    {
        return new MemoryStream(await operations.GetAsync(attachmentId, viewId, cancellationToken), writable: false);
    }
}
