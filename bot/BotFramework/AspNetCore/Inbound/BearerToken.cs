using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>What the Authorization header holds. Nothing in it is true yet.</summary>
/// <param name="Jwt">Null where there is no token that can be read.</param>
/// <param name="Cause">Then: why.</param>
internal sealed record BearerToken(JsonWebToken Jwt, string Issuer, string KeyId, string Cause)
{
    /// <summary>In characters. The channel's tokens have about 1,500; a reader should not work for strangers.</summary>
    internal const int LongestHeader = 8 * 1024;

    private const string Scheme = "Bearer";

    /// <summary>Reads a header of exactly two parts, <c>Bearer</c> and the token.</summary>
    internal static BearerToken Read(string header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return Unreadable("there is no token");
        }

        if (header.Length > LongestHeader)
        {
            return Unreadable($"the Authorization header is longer than {LongestHeader} characters");
        }

        return header.Split(' ') is [Scheme, { Length: > 0 } token] ? ReadJwt(token) : Unreadable("the Authorization header is not \"Bearer\" and a token");
    }

    private static BearerToken ReadJwt(string token)
    {
        try
        {
            var jwt = new JsonWebToken(token);
            if (jwt.IsEncrypted)
            {
                return Unreadable("the token is encrypted");
            }

            // RFC 7515 §4.1.11: whoever does not understand what the header calls critical must refuse it; nothing such is understood here.
            return jwt.TryGetHeaderValue<object>("crit", out _)
                ? Unreadable("the token's header demands an extension")
                : new BearerToken(jwt, jwt.Issuer, jwt.Kid, null);
        }
        catch (Exception failure)
        {
            // A stranger wrote it, and the parser names no closed list of what it throws. Its messages may quote the token.
            return Unreadable($"the token can't be read ({failure.GetType().Name})");
        }
    }

    private static BearerToken Unreadable(string cause) => new(null, null, null, cause);
}
