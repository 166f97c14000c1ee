using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Sending;

/// <summary>How long one call may wait, for its turn and for another try, until its caller must be told to come back later.</summary>
internal sealed class Patience : IDisposable
{
    private readonly TimeSpan limit;
    private readonly TimeProvider clock;
    private readonly CancellationToken caller;
    private readonly long started;
    private readonly CancellationTokenSource end;
    private readonly CancellationTokenSource either;

    internal Patience(TimeSpan limit, TimeProvider clock, CancellationToken caller)
    {
        (this.limit, this.clock, this.caller) = (limit, clock, caller);
        started = clock.GetTimestamp();
        end = new CancellationTokenSource(limit, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, caller);
    }

    private TimeSpan Left => limit - clock.GetElapsedTime(started);

    /// <summary>Whether there is time for a wait of this length.</summary>
    internal bool Covers(TimeSpan wait)
    {
        return wait <= Left;
    }

    /// <summary>Waits for something else than the channel's answer.</summary>
    /// <exception cref="ErrorResponseException">It took too long: a 429 that the bot gives itself. Nothing was sent.</exception>
    internal async Task<T> WaitAsync<T>(Func<CancellationToken, Task<T>> wait)
    {
        try
        {
            return await wait(either.Token);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested && end.IsCancellationRequested)
        {
            throw TooLong(limit);
        }
    }

    /// <summary>Says that a call would have to wait longer than anybody waits for it.</summary>
    internal static ErrorResponseException TooLong(TimeSpan wait)
    {
        using HttpResponseMessage response = new(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)));
        return new ErrorResponseException("The bot holds the call back, because the channel would refuse it for now.")
        {
            Body = new ErrorResponse(new Error("Throttled")),
            Response = new HttpResponseMessageWrapper(response, string.Empty),
            RetryAfter = wait,
        };
    }

    public void Dispose()
    {
        either.Dispose();
        end.Dispose();
    }
}
