using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Sending;

/// <summary>Makes one request to a connector and reads its answer. Nothing is tried again here.</summary>
internal sealed class ConnectorHttp(HttpClient client, TimeSpan timeout, TimeProvider clock)
{
    // The longest answer is a pasted picture; larger ones nobody takes.
    private const int LongestAnswer = 6 * 1024 * 1024;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);
    private static readonly ProductInfoHeaderValue UserAgent = new("CspSupportBot", ProductVersion());

    /// <summary>The HTTP client for connectors, which lives as long as the bot.</summary>
    internal static HttpClient CreateClient()
    {
        // A redirect would take a message to an address that nobody checked. Connections are renewed to follow DNS.
        SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = ConnectionLifetime };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer };
    }

    /// <summary>Returns the body of the answer.</summary>
    /// <exception cref="ErrorResponseException">The channel did not answer with success.</exception>
    /// <exception cref="HttpRequestException">The connection failed.</exception>
    /// <exception cref="TimeoutException">There was no answer in time.</exception>
    internal async Task<byte[]> SendAsync(ConnectorCall call, Uri address, string token, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(timeout, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using HttpRequestMessage request = Request(call, address, token);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, either.Token);
            byte[] answer = await response.Content.ReadAsByteArrayAsync(either.Token);
            return response.IsSuccessStatusCode ? answer : throw Failure(call, response, answer);
        }
        catch (OperationCanceledException tooLong) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The connector did not answer {call.Method} within {timeout}.", tooLong);
        }
    }

    private static HttpRequestMessage Request(ConnectorCall call, Uri address, string token)
    {
        HttpRequestMessage request = new(call.Method, address);
        request.Headers.UserAgent.Add(UserAgent);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            // The charset is said because Teams garbles emoji without it.
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return request;
    }

    private ErrorResponseException Failure(ConnectorCall call, HttpResponseMessage response, byte[] answer)
    {
        ErrorResponse body = ReadError(answer);
        string code = body?.Error?.Code ?? "no error code";
        return new ErrorResponseException($"The connector answered {call.Method} with {(int)response.StatusCode} ({code}).")
        {
            Body = body,
            Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(answer)),
            RetryAfter = RetryAfter(response),
        };
    }

    /// <summary>Seconds, or a date by the channel's clock.</summary>
    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        RetryConditionHeaderValue header = response.Headers.RetryAfter;
        TimeSpan? wait = header?.Delta ?? (header?.Date - (response.Headers.Date ?? clock.GetUtcNow()));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static ErrorResponse ReadError(byte[] answer)
    {
        try
        {
            return JsonSerializer.Deserialize<ErrorResponse>(answer, BotJson.Options);
        }
        catch (JsonException)
        {
            // Gateways answer with nothing or in HTML; the status code says enough then.
            return null;
        }
    }

    private static string ProductVersion()
    {
        return typeof(ConnectorHttp).Assembly.GetName().Version?.ToString(3) ?? "1.0.0";
    }
}
