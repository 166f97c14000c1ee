namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connector clients that act for one bot.</summary>
public abstract class ConnectorFactory
{
    /// <summary>For derived classes.</summary>
    protected ConnectorFactory()
    {
    }

    /// <summary>Makes a client for the connector at this address, whose calls carry a token for this audience.</summary>
    public abstract Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string audience,
        CancellationToken cancellationToken);
}
