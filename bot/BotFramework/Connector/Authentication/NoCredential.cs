using System.Security.Authentication;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Stands where the settings name an app id but no proof of it.</summary>
internal sealed class NoCredential(CredentialSettings settings) : IBotCredential
{
    public string Tenant => settings.Tenant;

    public string Client => settings.AppId;

    public string Scope => settings.Scope;

    public Task<AccessToken> AskAsync(string scope, CancellationToken cancellationToken)
    {
        throw new AuthenticationException("The bot has an app id, but no setting proves that it is that app.");
    }
}
