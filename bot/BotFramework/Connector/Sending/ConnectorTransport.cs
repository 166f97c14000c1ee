using System.Globalization;
using System.Security;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Microsoft.Bot.Connector.Sending;

/// <summary>
/// The way of every call to a connector: its host must be trusted, it waits for its turn, it carries the bot's token, and what
/// fails is tried again where that is safe. All clients share one, so that limits and tokens count for the whole bot.
/// </summary>
internal sealed class ConnectorTransport
{
    private const int MostRetries = 5;
    private static readonly ResiliencePropertyKey<Journey> JourneyKey = new("journey");

    private readonly TrustedHosts hosts;
    private readonly SendGovernor governor;
    private readonly AccessTokens tokens;
    private readonly ConnectorHttp http;
    private readonly ConnectorSettings settings;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly ResiliencePipeline<byte[]> retries;

    /// <param name="tokens">Null where the bot has no app id, and so no token.</param>
    internal ConnectorTransport(TrustedHosts hosts, AccessTokens tokens, ConnectorHttp http, ConnectorSettings settings, TimeProvider clock, ILogger logger)
    {
        (this.hosts, this.tokens, this.http, this.settings, this.clock, this.logger) = (hosts, tokens, http, settings, clock, logger);
        governor = new SendGovernor(settings.Limits, clock);
        retries = new ResiliencePipelineBuilder<byte[]> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<byte[]> { MaxRetryAttempts = MostRetries, ShouldHandle = MayRepeat, DelayGenerator = Wait })
            .AddRetry(new RetryStrategyOptions<byte[]> { MaxRetryAttempts = 1, ShouldHandle = MayHaveOldToken, Delay = TimeSpan.Zero, OnRetry = DropToken })
            .Build();
    }

    /// <summary>How many conversations and tenants the governor remembers.</summary>
    internal int Remembered => governor.Remembered;

    /// <summary>Makes the call and returns the body of the answer.</summary>
    /// <param name="root">The connector's address.</param>
    /// <param name="scope">Whom the token is for; null for the channel.</param>
    /// <exception cref="SecurityException">The host is not trusted; no request was made.</exception>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The login service refuses the bot; no request was made.</exception>
    /// <exception cref="Schema.ErrorResponseException">The channel did not answer with success, or would not: then a 429.</exception>
    /// <exception cref="HttpRequestException">The connection failed; see its <see cref="HttpRequestException.HttpRequestError"/>.</exception>
    /// <exception cref="TimeoutException">There was no answer; the channel may have heard the call.</exception>
    internal async Task<byte[]> SendAsync(Uri root, string scope, ConnectorCall call, CancellationToken cancellationToken)
    {
        if (!hosts.Trusts(root))
        {
            ConnectorLog.HostNotTrusted(logger, root.IsAbsoluteUri ? root.Host : "a relative address");
            throw new SecurityException("The address of the connector is not trusted, so nothing was sent to it.");
        }

        Uri address = new($"{root.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{call.Path}");
        using Traffic.Use conversation = governor.Conversation($"{root.Authority} {call.Thread}");
        using Traffic.Use tenant = governor.Tenant(TenantOf(root, call));
        using Patience patience = new(settings.Patience, clock, cancellationToken);

        // The place in the order is taken before anything is awaited: who calls first is first.
        using IDisposable place = call.IsRead ? null : await patience.WaitAsync(conversation.Traffic.Order.EnterAsync);
        Journey journey = new(call, address, scope, conversation.Traffic, tenant.Traffic, patience);
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(JourneyKey, journey);
            return await retries.ExecuteAsync(TryAsync, context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static Journey JourneyOf(ResilienceContext context)
    {
        return context.Properties.GetValue(JourneyKey, null);
    }

    /// <summary>Newer addresses name the tenant; for older ones the activity does, or all that is known is the host.</summary>
    private static string TenantOf(Uri root, ConnectorCall call)
    {
        string inAddress = root.Segments.Select(segment => segment.Trim('/')).FirstOrDefault(segment => Guid.TryParse(segment, out _));
        return inAddress ?? call.TenantId ?? root.Authority;
    }

    private async ValueTask<byte[]> TryAsync(ResilienceContext context)
    {
        Journey journey = JourneyOf(context);
        journey.Token = tokens is null ? null : await tokens.GetAsync(journey.Scope, context.CancellationToken);
        using IDisposable inConversation = await journey.Gate.EnterAsync(journey.Patience);
        using IDisposable inTenant = await journey.Tenant.Writes.EnterAsync(journey.Patience);
        return await http.SendAsync(journey.Call, journey.Address, journey.Token, context.CancellationToken);
    }

    private ValueTask<bool> MayRepeat(RetryPredicateArguments<byte[]> failed)
    {
        Journey journey = JourneyOf(failed.Context);
        if (failed.Outcome.Exception is not { } failure || !RetryRules.MayRepeat(journey.Call, failure))
        {
            return ValueTask.FromResult(false);
        }

        if (failure is Schema.ErrorResponseException { RetryAfter: { } silence })
        {
            // Also for those who come after this call.
            journey.Gate.Hold(silence);
        }

        // The longest that the wait may become.
        return ValueTask.FromResult(journey.Patience.Covers(RetryRules.Wait(failed.AttemptNumber, failure, settings.FirstRetryAfter, 1)));
    }

    private ValueTask<TimeSpan?> Wait(RetryDelayGeneratorArguments<byte[]> failed)
    {
        Exception failure = failed.Outcome.Exception;
        TimeSpan wait = RetryRules.Wait(failed.AttemptNumber, failure, settings.FirstRetryAfter, Random.Shared.NextDouble());
        string status = failure is Schema.ErrorResponseException answer
            ? ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)
            : failure.GetType().Name;
        ConnectorLog.TriedAgain(logger, JourneyOf(failed.Context).Call.Method, status, wait);
        return ValueTask.FromResult<TimeSpan?>(wait);
    }

    private ValueTask<bool> MayHaveOldToken(RetryPredicateArguments<byte[]> failed)
    {
        return ValueTask.FromResult(tokens is not null && RetryRules.IsUnauthorized(failed.Outcome.Exception));
    }

    private ValueTask DropToken(OnRetryArguments<byte[]> failed)
    {
        Journey journey = JourneyOf(failed.Context);
        ConnectorLog.TokenRefused(logger);
        tokens.Drop(journey.Scope, journey.Token);
        return ValueTask.CompletedTask;
    }

    /// <summary>One call on its way, over all its requests.</summary>
    private sealed record Journey(ConnectorCall Call, Uri Address, string Scope, Traffic Conversation, Traffic Tenant, Patience Patience)
    {
        internal RateGate Gate => Call.IsRead ? Conversation.Reads : Conversation.Writes;

        internal string Token { get; set; }
    }
}
