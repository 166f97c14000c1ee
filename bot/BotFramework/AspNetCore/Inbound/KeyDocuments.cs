using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>Fetches the keys of an issuer from the address that its OpenID metadata names.</summary>
internal sealed class KeyDocuments(Uri metadata, bool allowLoopbackHttp, HttpClient http)
{
    private const int LargestDocument = 1024 * 1024;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    internal string Host => metadata.Authority;

    internal static HttpClient CreateClient()
    {
        // A redirect would take the question for the keys to an address that nobody configured. Connections are renewed to follow DNS.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime };
        return new HttpClient(handler) { Timeout = Timeout, MaxResponseContentBufferSize = LargestDocument };
    }

    internal async Task<KeySet> FetchAsync(CancellationToken cancellationToken)
    {
        var configuration = OpenIdConnectConfiguration.Create(await ReadAsync(metadata, cancellationToken));
        return Uri.TryCreate(configuration.JwksUri, UriKind.Absolute, out var keys) && CloudSettings.IsSecure(keys, allowLoopbackHttp)
            ? KeySet.Parse(await ReadAsync(keys, cancellationToken))
            : throw new InvalidOperationException("The OpenID metadata names no https address of the keys.");
    }

    private async Task<string> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(address, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
