using CspSupportBot.Connectors.Arm;
using Microsoft.Identity.Client;

namespace CspSupportBot.Connectors.Login;

/// <summary>The HTTP client with which MSAL talks to Entra. MSAL takes https addresses only: for a login service on this machine the last step turns them back.</summary>
public sealed class LoginHttp(CloudAddresses addresses) : IMsalHttpClientFactory, IDisposable
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    private readonly HttpClient client = Create(addresses.Login);

    /// <summary>The login address of a tenant, as MSAL must see it.</summary>
    public Uri Authority(string tenant) => new(new UriBuilder(addresses.Login) { Scheme = Uri.UriSchemeHttps }.Uri, Uri.EscapeDataString(tenant));

    public HttpClient GetHttpClient() => client;

    public void Dispose() => client.Dispose();

    private static HttpClient Create(Uri login)
    {
        // A redirect would take the secret to an address that nobody named.
        HttpMessageHandler handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime };
        return new HttpClient(login.Scheme == Uri.UriSchemeHttp ? new OnThisMachine(login) { InnerHandler = handler } : handler) { Timeout = CallTimeout };
    }

    private sealed class OnThisMachine(Uri login) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri?.Authority == login.Authority)
            {
                request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = Uri.UriSchemeHttp }.Uri;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
