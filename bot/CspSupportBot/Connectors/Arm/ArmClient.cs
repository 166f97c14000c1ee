using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CspSupportBot.Connectors.Login;
using CspSupportBot.Domain.Filing;
using Polly.Timeout;

namespace CspSupportBot.Connectors.Arm;

/// <summary>Calls Azure Resource Manager: the only place that knows its HTTP. What can go wrong is an answer.</summary>
public sealed partial class ArmClient(HttpClient http, TimeProvider clock, ILogger<ArmClient> logger)
{
    private const string System = "Azure";

    public Task<Answer<ArmReply>> GetAsync(string? tenant, string address, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, tenant, address, null, cancellationToken);

    public Task<Answer<ArmReply>> SendAsync<T>(HttpMethod method, string? tenant, string address, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(method, tenant, address, JsonContent.Create(body, type), cancellationToken);

    /// <param name="tenant">In which it is made; null for the partner's own.</param>
    /// <param name="address">A path with its query, or an address that an earlier answer named; one of another host is not called.</param>
    public async Task<Answer<ArmReply>> SendAsync(HttpMethod method, string? tenant, string address, HttpContent? content, CancellationToken cancellationToken)
    {
        if (!IsOurs(address))
        {
            return new(new BackendFailure.Unavailable($"{System} named an address of another host."));
        }

        var isWrite = method != HttpMethod.Get;
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Options.Set(ArmAuthorization.Tenant, tenant);
        var clientRequestId = Guid.NewGuid().ToString();
        request.Headers.Add("x-ms-client-request-id", clientRequestId);
        var startedAt = clock.GetTimestamp();
        var answer = await TryAsync(request, isWrite, cancellationToken);
        if (answer.Holds(out var reply, out var failure))
        {
            CallDone(method, PathOf(address), reply.Status, clock.GetElapsedTime(startedAt).TotalMilliseconds, clientRequestId, reply.RequestId);
        }
        else
        {
            CallFailed(method, PathOf(address), $"{failure}", clock.GetElapsedTime(startedAt).TotalMilliseconds, clientRequestId, failure.RequestId);
        }

        return answer;
    }

    /// <summary>Every item of a list, page by page.</summary>
    public async Task<Answer<IReadOnlyList<JsonElement>>> ListAsync(string? tenant, string address, CancellationToken cancellationToken)
    {
        const int MostPages = 200;
        List<JsonElement> items = [];
        string? next = address;
        for (var page = 0; next is not null && page < MostPages; page++)
        {
            var answer = await GetAsync(tenant, next, cancellationToken);
            if (!answer.Holds(out var reply, out var failure))
            {
                return new(failure);
            }

            items.AddRange(reply.Body.ValueKind is JsonValueKind.Object && reply.Body.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Array
                ? value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object)
                : []);
            next = reply.Body.ValueKind is JsonValueKind.Object && reply.Body.TryGetProperty("nextLink", out var link) && link.ValueKind is JsonValueKind.String
                ? link.GetString()
                : null;
        }

        return new(items);
    }

    private static string PathOf(string address) => address.Split('?')[0];

    private async Task<Answer<ArmReply>> TryAsync(HttpRequestMessage request, bool isWrite, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return await ReadAsync(response, isWrite, cancellationToken);
        }
        catch (TokenRefusedException refused)
        {
            return new(new BackendFailure.Unauthorised(refused.Remedy, refused.Message) { RequestId = refused.RequestId });
        }
        catch (TimeoutRejectedException)
        {
            return new(new BackendFailure.Unavailable($"{System} did not answer in time.", isWrite));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(new BackendFailure.Unavailable($"{System} did not answer in time.", isWrite));
        }
        catch (HttpRequestException broken)
        {
            var wasSent = broken.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError);
            return new(new BackendFailure.Unavailable($"{System} can't be reached: {broken.HttpRequestError}.", isWrite && wasSent));
        }
    }

    private async Task<Answer<ArmReply>> ReadAsync(HttpResponseMessage response, bool isWrite, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        JsonElement body = default;
        try
        {
            body = text.Length == 0 ? default : JsonElement.Parse(text);
        }
        catch (JsonException) when (response.IsSuccessStatusCode)
        {
            return new(new BackendFailure.Unavailable($"{System} answered with something that is no JSON.", isWrite) { RequestId = ArmFailures.RequestId(response) });
        }
        catch (JsonException)
        {
            // The status says enough.
        }

        return response.IsSuccessStatusCode
            ? new(new ArmReply((int)response.StatusCode, body)
            {
                Operation = OperationOf(response),
                RetryAfter = ArmFailures.RetryAfter(response, clock.GetUtcNow()),
                RequestId = ArmFailures.RequestId(response),
            })
            : new(ArmFailures.Of(response, body, isWrite, clock.GetUtcNow()));
    }

    // "Track asynchronous Azure operations": Azure-AsyncOperation first, Location only where that is absent.
    private string? OperationOf(HttpResponseMessage response) =>
        (ArmFailures.Header(response, "Azure-AsyncOperation") ?? ArmFailures.Header(response, "Location")) is { } address && IsOurs(address) ? address : null;

    // Whoever could make Azure name another host would get both tokens.
    private bool IsOurs(string address) => Uri.TryCreate(http.BaseAddress, address, out var target)
        && target.Scheme == http.BaseAddress!.Scheme && target.Authority.Equals(http.BaseAddress.Authority, StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(LogLevel.Debug, "Azure: {Method} {Path} gave {Status} after {Milliseconds:0} ms (client request {ClientRequestId}, request {RequestId})")]
    private partial void CallDone(HttpMethod method, string path, int status, double milliseconds, string clientRequestId, string? requestId);

    [LoggerMessage(LogLevel.Information, "Azure: {Method} {Path} failed after {Milliseconds:0} ms (client request {ClientRequestId}, request {RequestId}): {Failure}")]
    private partial void CallFailed(HttpMethod method, string path, string failure, double milliseconds, string clientRequestId, string? requestId);
}
