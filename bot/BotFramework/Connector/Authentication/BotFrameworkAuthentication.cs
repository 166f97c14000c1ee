using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells who calls the bot, and gives the bot the credentials to answer, in one cloud.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>For derived classes.</summary>
    protected BotFrameworkAuthentication()
    {
    }

    /// <summary>Checks the token of a request that carries no activity.</summary>
    /// <exception cref="NotImplementedException">The derived class has no such requests.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader,
        CancellationToken cancellationToken)
    {
        throw new NotImplementedException();
    }

    /// <summary>Checks the token of a request against the activity that it carries.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is missing, invalid or not for this activity.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken);

    /// <summary>Makes the factory of clients for a caller, for answers and for proactive messages.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>Audience for the tokens of messages that answer no request.</summary>
    /// <exception cref="NotImplementedException">The derived class has none.</exception>
    public virtual string GetOriginatingAudience()
    {
        throw new NotImplementedException();
    }
}
