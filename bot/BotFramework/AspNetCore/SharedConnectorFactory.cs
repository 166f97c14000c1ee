using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Makes connectors that all use one HTTP client, so that turns share its connections.</summary>
internal sealed class SharedConnectorFactory(IHttpClientFactory httpClientFactory) : ConnectorFactory
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    private readonly Lazy<HttpClient> _httpClient = new(() => httpClientFactory?.CreateClient(string.Empty) ?? CreateClient());

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        => Task.FromResult<IConnectorClient>(new ConnectorClient(new Uri(serviceUrl), _httpClient.Value));

    private static HttpClient CreateClient()
    {
        // A redirect would take a message to an address that nobody checked. Connections are renewed to follow DNS.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime };
        return new HttpClient(handler) { Timeout = CallTimeout };
    }
}
