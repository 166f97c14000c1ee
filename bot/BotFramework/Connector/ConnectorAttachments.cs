using Microsoft.Bot.Connector.Sending;

namespace Microsoft.Bot.Connector;

/// <summary>Calls about pictures over HTTP.</summary>
internal sealed class ConnectorAttachments(ConnectorRequests requests) : IAttachments
{
    Task<byte[]> IAttachments.GetAsync(string attachmentId, string viewId, CancellationToken cancellationToken)
    {
        ConnectorCall call = new(HttpMethod.Get, ConversationPaths.Attachment(attachmentId, viewId));
        return requests.SendAsync(call, null, cancellationToken);
    }
}
