using System.Net;
using CspSupportBot.Connectors.AzureSupport;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CspSupportBot.Connectors.Arm;

/// <summary>
/// What is tried again within one call, and for how long: a read after any trouble that may pass, a write only where Azure said that it did nothing. Whatever needs more
/// patience goes back to the queue of durable work, with the time that was asked for.
/// </summary>
public static class ArmResilience
{
    private const int MostRetries = 2;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<IOptions<AzureSupportOptions>>().Value;
        var clock = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.TimeProvider = clock;
        pipeline
            .AddTimeout(options.CallTimeout)
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstWait,
                ShouldRetryAfterHeader = true,
                ShouldHandle = attempt => ValueTask.FromResult(MayTryAgain(attempt, clock)),
            })
            .AddTimeout(options.AttemptTimeout);
    }

    private static bool MayTryAgain(RetryPredicateArguments<HttpResponseMessage> attempt, TimeProvider clock) => attempt.Outcome switch
    {
        { Result: { StatusCode: HttpStatusCode.TooManyRequests } throttled } => ArmFailures.RetryAfter(throttled, clock.GetUtcNow()) is { } wait && wait <= LongestWait,
        { Result: { } answered } when answered.RequestMessage?.Method == HttpMethod.Get => HttpClientResiliencePredicates.IsTransient(attempt.Outcome)
            && (ArmFailures.RetryAfter(answered, clock.GetUtcNow()) ?? TimeSpan.Zero) <= LongestWait,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
        { Exception: HttpRequestException or TimeoutRejectedException } => IsRead(attempt.Context),
        _ => false,
    };

    private static bool IsRead(ResilienceContext context) => context.GetRequestMessage()?.Method == HttpMethod.Get;
}
