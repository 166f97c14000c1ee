using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>
/// Tokens of the Bot Framework channel service. Beyond validity the token must vouch for the address that the bot is going to answer to, and its
/// key for the channel: otherwise a token of another channel, or a changed body, would send the bot's answers to a stranger.
/// Source: "Authentication with the Bot Connector API", Microsoft Learn.
/// </summary>
internal sealed class ChannelTokens(TokenValidator validator, InboundSettings settings)
{
    internal async Task<Verdict> CheckAsync(BearerToken token, Activity activity, CancellationToken cancellationToken)
    {
        var (valid, refusal) = await validator.ValidateAsync(token, settings.ChannelIssuer, cancellationToken);
        return refusal ?? Check(valid, activity);
    }

    private Verdict Check(ValidToken token, Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams)
        {
            return new Verdict.Forbidden($"the activity is of channel \"{LogText.Of(activity.ChannelId)}\", not of Teams");
        }

        if (!KeySet.Endorses(token.Key, activity.ChannelId))
        {
            return new Verdict.Forbidden("the token's key is not endorsed for Teams");
        }

        var vouchedFor = ServiceAddress.Normalise(token.Jwt.Text(AuthenticationConstants.ServiceUrlClaim), settings.AllowLoopbackHttp);
        if (vouchedFor is null)
        {
            return new Verdict.Forbidden("the token vouches for no https service URL");
        }

        return ServiceAddress.Normalise(activity.ServiceUrl, settings.AllowLoopbackHttp) == vouchedFor
            ? new Verdict.Trusted(token.Identity, settings.ChannelCallerId)
            : new Verdict.Forbidden($"the token vouches for {LogText.Of(vouchedFor)}, but the activity says {LogText.Of(activity.ServiceUrl)}");
    }
}
