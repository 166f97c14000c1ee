using System.Globalization;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>
/// Tokens of Entra, with which the Emulator and other bots call. Nobody is let in that <c>BotFramework:AllowedCallers</c> does not name, because any
/// app can get a valid token for this bot (GHSA-cqff-fx2x-p86v).
/// </summary>
internal sealed class CallerTokens(TokenValidator validator, InboundSettings settings)
{
    // A token of a user who signed in to the caller has it; one of the caller itself has not.
    private const string DelegatedClaim = "scp";

    /// <summary>Whether the token says that Entra issued it, for the tenant that it names itself.</summary>
    internal bool Recognises(BearerToken token) => settings.AllowedCallers.Count > 0 && IssuerFor(token.Jwt) is { } issuer && issuer == token.Issuer;

    internal async Task<Verdict> CheckAsync(BearerToken token, Activity activity, CancellationToken cancellationToken)
    {
        var (valid, refusal) = await validator.ValidateAsync(token, IssuerFor(token.Jwt), cancellationToken);
        return refusal ?? Check(valid, activity);
    }

    private Verdict Check(ValidToken token, Activity activity)
    {
        var tenant = token.Jwt.Text(AuthenticationConstants.TenantIdClaim);
        if (!settings.EntraTenants.Contains(tenant))
        {
            return new Verdict.Forbidden($"the caller's token is of tenant {LogText.Of(tenant)}");
        }

        var caller = CallerOf(token.Jwt);
        if (caller is null || !settings.AllowedCallers.Contains(caller) || token.Jwt.Has(DelegatedClaim))
        {
            return new Verdict.Forbidden($"the caller {LogText.Of(caller)} is not one of {InboundSettings.AllowedCallersKey}");
        }

        if (ServiceAddress.Normalise(activity.ServiceUrl, settings.AllowLoopbackHttp) is null)
        {
            return new Verdict.Forbidden("the caller's activity has no https service URL");
        }

        // The Emulator calls with the bot's own app id and is answered as the channel is.
        var isEmulator = string.Equals(caller, settings.AppId, StringComparison.OrdinalIgnoreCase);
        return new Verdict.Trusted(token.Identity, CallerIdConstants.BotToBotPrefix + caller, isEmulator ? null : caller);
    }

    private string IssuerFor(JsonWebToken jwt)
    {
        var template = jwt.Text(AuthenticationConstants.VersionClaim) switch
        {
            "1.0" => settings.EntraIssuers.Version1,
            "2.0" => settings.EntraIssuers.Version2,
            _ => null,
        };
        return template is not null && Guid.TryParse(jwt.Text(AuthenticationConstants.TenantIdClaim), out var tenant)
            ? string.Format(CultureInfo.InvariantCulture, template, tenant)
            : null;
    }

    private static string CallerOf(JsonWebToken jwt) => jwt.Text(AuthenticationConstants.VersionClaim) switch
    {
        "1.0" => jwt.Text(AuthenticationConstants.AppIdClaim),
        "2.0" => jwt.Text(AuthenticationConstants.AuthorizedParty),
        _ => null,
    };
}
