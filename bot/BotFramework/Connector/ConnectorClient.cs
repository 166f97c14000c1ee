using Microsoft.Bot.Connector.Sending;

namespace Microsoft.Bot.Connector;

/// <summary>Calls the connector of one channel over HTTP.</summary>
public class ConnectorClient : IConnectorClient
{
    /// <summary>Makes a client for this address. What all clients share stays open when this one is disposed of.</summary>
    /// <param name="scope">Whom the tokens are for; null for the channel.</param>
    internal ConnectorClient(Uri baseUri, ConnectorTransport transport, string scope = null)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(transport);
        BaseUri = baseUri;
        ConnectorRequests requests = new(transport, () => BaseUri, scope);
        Attachments = new ConnectorAttachments(requests);
        Conversations = new Conversations(requests);
    }

    /// <inheritdoc/>
    public Uri BaseUri { get; set; }

    /// <inheritdoc/>
    public virtual IAttachments Attachments { get; }

    /// <inheritdoc/>
    public virtual IConversations Conversations { get; }

    /// <summary>Frees what the client owns, which is nothing here.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected virtual void Dispose(bool disposing)
    {
    }
}
