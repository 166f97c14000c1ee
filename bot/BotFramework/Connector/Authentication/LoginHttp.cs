using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The HTTP client with which MSAL talks to the login service.</summary>
internal sealed class LoginHttp(HttpClient client, Uri authority) : IMsalHttpClientFactory
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>The login service as MSAL must see it, which takes https addresses only; null for a managed identity.</summary>
    internal Uri Authority => authority;

    /// <summary>Makes the client, which lives as long as the bot.</summary>
    /// <param name="login">Login service with the tenant; null for a managed identity.</param>
    internal static LoginHttp For(Uri login)
    {
        // A redirect would take the secret to an address that nobody named.
        HttpMessageHandler handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime };
        if (login?.Scheme == Uri.UriSchemeHttp)
        {
            handler = new PlainHandler(login) { InnerHandler = handler };
        }

        Uri authority = login is null ? null : new UriBuilder(login) { Scheme = Uri.UriSchemeHttps }.Uri;
        return new LoginHttp(new HttpClient(handler) { Timeout = CallTimeout }, authority);
    }

    public HttpClient GetHttpClient()
    {
        return client;
    }

    /// <summary>Takes the encryption off again for a login service on this machine, which the settings allow in Development.</summary>
    private sealed class PlainHandler(Uri login) : DelegatingHandler
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
