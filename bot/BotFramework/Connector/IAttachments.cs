namespace Microsoft.Bot.Connector;

/// <summary>Calls about pictures that people paste into a chat, made through <see cref="AttachmentsExtensions"/>.</summary>
/// <remarks>The official members carry types of Microsoft.Rest, so these are internal.</remarks>
public interface IAttachments
{
    internal Task<byte[]> GetAsync(string attachmentId, string viewId, CancellationToken cancellationToken);
}
