using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>
/// Decides by the token of a request whether its sender may speak to the bot. Which issuer's rules apply is chosen by what the token says before
/// anything of it is proven, so the rules of each are complete in themselves.
/// </summary>
internal sealed class InboundTokens
{
    private readonly SigningKeys _channelKeys;
    private readonly ChannelTokens _channel;
    private readonly CallerTokens _callers;

    internal InboundTokens(InboundSettings settings, TimeProvider time, ILogger logger)
    {
        var http = KeyDocuments.CreateClient();
        _channelKeys = Keys(settings.ChannelMetadata);
        _channel = new ChannelTokens(Validator(_channelKeys), settings);
        _callers = new CallerTokens(Validator(Keys(settings.EntraMetadata)), settings);

        SigningKeys Keys(Uri metadata) => new(new KeyDocuments(metadata, settings.AllowLoopbackHttp, http), time, logger);
        TokenValidator Validator(SigningKeys keys) => new(keys, settings.AppId, time);
    }

    internal Task<Verdict> CheckAsync(Activity activity, string authorizationHeader, CancellationToken cancellationToken)
    {
        var token = BearerToken.Read(authorizationHeader);
        if (token.Jwt is null)
        {
            return Task.FromResult<Verdict>(new Verdict.Unauthorized(token.Cause));
        }

        return _callers.Recognises(token)
            ? _callers.CheckAsync(token, activity, cancellationToken)
            : _channel.CheckAsync(token, activity, cancellationToken);
    }

    /// <summary>Why no message can be taken now; fetches the keys where they are not there yet, so that asking also mends it.</summary>
    /// <returns>Null where nothing is wrong.</returns>
    internal async Task<string> FindProblemAsync(CancellationToken cancellationToken)
        => await _channelKeys.GetAsync(cancellationToken) is null ? _channelKeys.Problem : null;
}
