namespace Microsoft.Bot.Connector;

/// <summary>Calls the connector of one channel over HTTP.</summary>
public class ConnectorClient : IConnectorClient
{
    private readonly HttpClient httpClient;
    private readonly bool disposeHttpClient;

    /// <summary>
    /// Makes a client for this address. The HTTP client's handlers attach the token; it is disposed of with this
    /// client only when <paramref name="disposeHttpClient"/>.
    /// </summary>
    internal ConnectorClient(Uri baseUri, HttpClient httpClient, bool disposeHttpClient = false)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(httpClient);
        BaseUri = baseUri;
        this.httpClient = httpClient;
        this.disposeHttpClient = disposeHttpClient;
        Conversations = new Conversations(new ConnectorRequests(httpClient, () => BaseUri));
    }

    /// <inheritdoc/>
    public Uri BaseUri { get; set; }

    /// <inheritdoc/>
    public virtual IConversations Conversations { get; }

    /// <summary>Frees what the client owns. A shared HTTP client stays open.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && disposeHttpClient)
        {
            httpClient.Dispose();
        }
    }
}
