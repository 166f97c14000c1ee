using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent a request, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Audience for the tokens of the answers.</summary>
    public string Audience { get; set; }

    /// <summary>What <see cref="Schema.Activity.CallerId"/> is to be.</summary>
    public string CallerId { get; set; }

    /// <summary>The caller's claims.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>Makes the clients with which to answer.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}
