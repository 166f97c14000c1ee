using CspSupportBot.Connectors.Arm;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace CspSupportBot.Connectors.Login;

/// <summary>
/// Tokens of the bot's app for Azure, one for each tenant: the customer's, in which a call is made, and the partner's, on whose behalf. MSAL keeps them and renews
/// them in time.
/// </summary>
public sealed class AppTokens
{
    private readonly IConfidentialClientApplication app;
    private readonly CloudAddresses addresses;

    public AppTokens(IOptions<ConnectorsOptions> options, CloudAddresses addresses, LoginHttp http)
    {
        this.addresses = addresses;
        PartnerTenant = options.Value.PartnerTenantId ?? throw new InvalidOperationException("There is no partner tenant.");

        // Nobody needs to confirm an authority that the settings name.
        var builder = ConfidentialClientApplicationBuilder.Create(options.Value.ClientId)
            .WithAuthority(http.Authority(PartnerTenant), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http);
        app = (options.Value.CertificatePath is { Length: > 0 }
            ? builder.WithCertificate(AppCertificate.Read(options.Value))
            : builder.WithClientSecret(options.Value.ClientSecret)).Build();
    }

    public string PartnerTenant { get; }

    /// <summary>A token for Azure that works in this tenant.</summary>
    /// <param name="isRefused">Whether the one that we have was refused.</param>
    /// <exception cref="TokenRefusedException">The login service gives none.</exception>
    /// <exception cref="HttpRequestException">It can't be reached.</exception>
    public async Task<string> GetAsync(string tenant, bool isRefused, CancellationToken cancellationToken)
    {
        try
        {
            var result = await app.AcquireTokenForClient([addresses.Scope])
                .WithTenantId(tenant)
                .WithForceRefresh(isRefused)
                .ExecuteAsync(cancellationToken);
            return result.AccessToken;
        }
        catch (MsalServiceException refused) when (TokenRefusal.IsOne(refused))
        {
            throw TokenRefusal.Of(refused, isPartnerTenant: string.Equals(tenant, PartnerTenant, StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception failure) when (failure is MsalException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Nothing was sent to Azure yet, which this kind of error says.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The login service could not be reached.", failure);
        }
    }
}
