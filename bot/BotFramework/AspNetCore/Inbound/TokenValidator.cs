using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>What holds for the tokens of every issuer: signature, algorithm, issuer, audience and lifetime.</summary>
internal sealed class TokenValidator(SigningKeys keys, string appId, TimeProvider time)
{
    internal static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private static readonly JsonWebTokenHandler Handler = new();

    /// <returns>The validated token, or why it is refused.</returns>
    internal async Task<(ValidToken Valid, Verdict Refusal)> ValidateAsync(BearerToken token, string issuer, CancellationToken cancellationToken)
    {
        if (token.Issuer != issuer)
        {
            return (null, new Verdict.Unauthorized("the token's issuer is not accepted"));
        }

        if (string.IsNullOrEmpty(token.KeyId))
        {
            return (null, new Verdict.Unauthorized("the token names no key"));
        }

        var known = await keys.GetAsync(cancellationToken);
        if (known is null)
        {
            return (null, new Verdict.Unavailable(keys.Problem));
        }

        var key = known.Find(token.KeyId) ?? (await keys.GetNewerAsync(known, cancellationToken)).Find(token.KeyId);
        if (key is null)
        {
            return (null, new Verdict.Unauthorized("the token's key is not one of the issuer's"));
        }

        var result = await Handler.ValidateTokenAsync(token.Jwt, Parameters(issuer, key));
        return result.IsValid
            ? (new ValidToken(token.Jwt, key, result.ClaimsIdentity), null)
            : (null, new Verdict.Unauthorized(CauseOf(result.Exception)));
    }

    private TokenValidationParameters Parameters(string issuer, JsonWebKey key) => new()
    {
        // One key, looked up by its name among the issuer's own: what a token's header says about keys (jku, x5u, jwk) is never read.
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        ValidIssuer = issuer,
        AudienceValidator = (audiences, _, _) => IsForThisBot(audiences),
        RequireExpirationTime = true,
        LifetimeValidator = IsInItsTime,
    };

    /// <summary>For this bot and nobody else. Only the operator's spelling of the app id may differ.</summary>
    private bool IsForThisBot(IEnumerable<string> audiences)
        => audiences.ToArray() is [var audience] && string.Equals(audience, appId, StringComparison.OrdinalIgnoreCase);

    private bool IsInItsTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires > now - ClockSkew && (notBefore is null || notBefore <= now + ClockSkew);
    }

    /// <summary>In own words, because a message of the library may quote what a stranger wrote.</summary>
    private static string CauseOf(Exception failure) => failure switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException
            => "the token has expired, is not valid yet, or has no end",
        SecurityTokenInvalidAudienceException => "the token is for somebody else than MicrosoftAppId",
        SecurityTokenInvalidIssuerException => "the token's issuer is not accepted",
        SecurityTokenInvalidAlgorithmException => "the token's algorithm is not accepted",
        SecurityTokenInvalidSignatureException => "the token's signature or algorithm is wrong",
        _ => $"the token is not valid ({failure?.GetType().Name})",
    };
}

/// <summary>A token that holds, and the key that proved it.</summary>
internal sealed record ValidToken(JsonWebToken Jwt, JsonWebKey Key, ClaimsIdentity Identity);
