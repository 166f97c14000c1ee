namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the bot proves itself with to the login service.</summary>
internal interface IBotCredential
{
    /// <summary>Tenant that issues the tokens; empty where there is no choice.</summary>
    string Tenant { get; }

    /// <summary>The bot's app id.</summary>
    string Client { get; }

    /// <summary>The channel, for which most tokens are.</summary>
    string Scope { get; }

    /// <summary>Asks the login service for a new token.</summary>
    /// <param name="scope">Whom it is for, without <c>/.default</c>.</param>
    /// <exception cref="System.Security.Authentication.AuthenticationException">It refuses.</exception>
    /// <exception cref="HttpRequestException">It can't be reached.</exception>
    Task<AccessToken> AskAsync(string scope, CancellationToken cancellationToken);
}
