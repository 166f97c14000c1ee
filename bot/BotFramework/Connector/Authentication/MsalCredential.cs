using System.Security.Authentication;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Asks for tokens through MSAL. Its cache is passed by: what is kept, and for how long, is decided in one place only.</summary>
/// <param name="acquire">Takes the scope without <c>/.default</c>.</param>
internal sealed class MsalCredential(
    CredentialSettings settings,
    Func<string, CancellationToken, Task<AuthenticationResult>> acquire) : IBotCredential
{
    private const int TooManyRequests = 429;
    private const int FirstServerError = 500;

    public string Tenant => settings.Tenant;

    public string Client => settings.AppId;

    public string Scope => settings.Scope;

    public async Task<AccessToken> AskAsync(string scope, CancellationToken cancellationToken)
    {
        try
        {
            AuthenticationResult result = await acquire(scope, cancellationToken);
            return new AccessToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalServiceException refused) when (IsRefusal(refused))
        {
            throw new AuthenticationException($"The login service refuses the bot ({refused.ErrorCode}).", refused);
        }
        catch (Exception failure) when (failure is MsalException or HttpRequestException or OperationCanceledException)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The login service could not be reached.", failure);
        }
    }

    private static bool IsRefusal(MsalServiceException failure)
    {
        return failure.StatusCode is > 0 and < FirstServerError and not TooManyRequests;
    }
}
