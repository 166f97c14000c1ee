using System.Net;
using System.Net.Http.Headers;
using CspSupportBot.Connectors.Login;

namespace CspSupportBot.Connectors.Arm;

/// <summary>
/// Puts both tokens on a call (learn.microsoft.com, "Authenticate requests across tenants"): the customer's tenant is where it is made, the partner's on whose behalf. Tokens
/// that are refused are renewed once.
/// </summary>
public sealed class ArmAuthorization(AppTokens tokens) : DelegatingHandler
{
    private const string Auxiliary = "x-ms-authorization-auxiliary";
    private const string Bearer = "Bearer";

    /// <summary>The tenant in which a call is made; the partner's own where none is set.</summary>
    public static readonly HttpRequestOptionsKey<string?> Tenant = new("Tenant");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await AuthorizeAsync(request, isRefused: false, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized)
        {
            return response;
        }

        // Nothing was done, so that a write may go out once more, too.
        response.Dispose();
        await AuthorizeAsync(request, isRefused: true, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task AuthorizeAsync(HttpRequestMessage request, bool isRefused, CancellationToken cancellationToken)
    {
        request.Options.TryGetValue(Tenant, out var tenant);
        var customers = await tokens.GetAsync(tenant ?? tokens.PartnerTenant, isRefused, cancellationToken);
        var partners = await tokens.GetAsync(tokens.PartnerTenant, isRefused && tenant is not null, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue(Bearer, customers);
        request.Headers.Remove(Auxiliary);
        request.Headers.TryAddWithoutValidation(Auxiliary, $"{Bearer} {partners}");
    }
}
