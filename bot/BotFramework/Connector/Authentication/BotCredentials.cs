using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the credential that the settings ask for.</summary>
internal static class BotCredentials
{
    private const string FederationAudience = "api://AzureADTokenExchange";

    internal static IBotCredential Create(CredentialSettings settings)
    {
        if (settings.Kind is CredentialKind.None)
        {
            return new NoCredential(settings);
        }

        LoginHttp http = LoginHttp.For(settings.Login);
        return settings.Kind switch
        {
            CredentialKind.ManagedIdentity => new MsalCredential(settings, FromIdentity(Identity(settings.AppId, http))),
            CredentialKind.Federated => new MsalCredential(settings, FromApp(App(settings, http, builder => Federate(builder, settings, http)))),
            CredentialKind.Certificate => new MsalCredential(settings, FromApp(App(settings, http, builder => builder
                .WithCertificate(BotCertificate.Read(settings), settings.SendsCertificate)))),
            _ => new MsalCredential(settings, FromApp(App(settings, http, builder => builder.WithClientSecret(settings.Password)))),
        };
    }

    private static Func<string, CancellationToken, Task<AuthenticationResult>> FromApp(IConfidentialClientApplication app)
    {
        return (scope, token) => app.AcquireTokenForClient([$"{scope}/.default"]).WithForceRefresh(true).ExecuteAsync(token);
    }

    private static Func<string, CancellationToken, Task<AuthenticationResult>> FromIdentity(IManagedIdentityApplication identity)
    {
        return (scope, token) => identity.AcquireTokenForManagedIdentity(scope).WithForceRefresh(true).ExecuteAsync(token);
    }

    private static IConfidentialClientApplication App(
        CredentialSettings settings,
        LoginHttp http,
        Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove)
    {
        // The login service is named by the operator or well known: nobody else is asked whether it is genuine.
        ConfidentialClientApplicationBuilder builder = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithAuthority(http.Authority, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http);
        return prove(builder).Build();
    }

    private static ConfidentialClientApplicationBuilder Federate(ConfidentialClientApplicationBuilder builder, CredentialSettings settings, LoginHttp http)
    {
        IManagedIdentityApplication identity = Identity(settings.FederatedClientId, http);
        return builder.WithClientAssertion(async (AssertionRequestOptions request) =>
            (await identity.AcquireTokenForManagedIdentity(FederationAudience).ExecuteAsync(request.CancellationToken)).AccessToken);
    }

    private static IManagedIdentityApplication Identity(string clientId, LoginHttp http)
    {
        return ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId))
            .WithHttpClientFactory(http)
            .Build();
    }
}
