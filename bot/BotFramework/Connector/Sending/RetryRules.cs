using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Sending;

/// <summary>
/// Which failed request may be made again. The rule behind it: what may have been delivered and can't be recognised is not
/// repeated, because nobody wants to read a message twice.
/// </summary>
internal static class RetryRules
{
    private const double Jitter = 0.2;

    /// <summary>Whether the same request can succeed later and does no harm if it was heard already.</summary>
    internal static bool MayRepeat(ConnectorCall call, Exception failure)
    {
        return failure switch
        {
            ErrorResponseException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed } => true,
            ErrorResponseException { StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => call.IsRepeatable,
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => false,
            HttpRequestException request => call.IsRepeatable || NeverSent(request),
            TimeoutException => call.IsRepeatable,
            _ => false,
        };
    }

    internal static bool IsUnauthorized(Exception failure)
    {
        return failure is ErrorResponseException { StatusCode: HttpStatusCode.Unauthorized };
    }

    /// <summary>How long to wait: as the channel says, or doubling from the first wait, give or take a fifth.</summary>
    /// <param name="tries">How many have failed before this one, from 0.</param>
    /// <param name="random">From 0 to 1.</param>
    internal static TimeSpan Wait(int tries, Exception failure, TimeSpan first, double random)
    {
        return (failure as ErrorResponseException)?.RetryAfter
            ?? first * Math.Pow(2, tries) * (1 - Jitter + (2 * Jitter * random));
    }

    /// <summary>Whether the connection was never made, so that nobody can have heard the request.</summary>
    private static bool NeverSent(HttpRequestException failure)
    {
        return failure.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError;
    }
}
