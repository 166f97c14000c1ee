using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

internal static class JwtClaims
{
    /// <summary>A claim that is a text; null where there is none, or something else in its place.</summary>
    internal static string Text(this JsonWebToken jwt, string claim) => jwt.TryGetPayloadValue<object>(claim, out var value) ? value as string : null;

    internal static bool Has(this JsonWebToken jwt, string claim) => jwt.TryGetPayloadValue<object>(claim, out _);
}
