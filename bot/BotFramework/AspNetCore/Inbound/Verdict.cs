using System.Security.Claims;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>Whether a caller may speak to the bot. A cause is for the operator's log: it never holds a token and is never sent to the caller.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <param name="Identity">The claims of the validated token.</param>
    /// <param name="CallerId">What <see cref="Schema.Activity.CallerId"/> becomes.</param>
    /// <param name="Audience">For whom the tokens of the answers are; null for the channel.</param>
    internal sealed record Trusted(ClaimsIdentity Identity, string CallerId, string Audience = null) : Verdict;

    /// <summary>There is no valid token: 401.</summary>
    internal sealed record Unauthorized(string Cause) : Verdict;

    /// <summary>The token is valid, but does not let its bearer say this here: 403.</summary>
    internal sealed record Forbidden(string Cause) : Verdict;

    /// <summary>No token can be checked, because the issuer's keys were never there to be had: 503.</summary>
    internal sealed record Unavailable(string Cause) : Verdict;
}
