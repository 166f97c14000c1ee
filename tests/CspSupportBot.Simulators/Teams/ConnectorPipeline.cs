using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CspSupportBot.Simulators.Teams;

/// <summary>The way of every call to the connector: record, refuse at the door, let a fault strike, handle, answer.</summary>
/// <param name="refuse">The answer to a request that may not come in; null for one that may.</param>
internal sealed class ConnectorPipeline(RequestLog log, FaultPlan faults, Func<RecordedRequest, ConnectorAnswer?> refuse, TimeProvider time)
{
    public RequestDelegate Serve(Func<ConnectorCall, ConnectorAnswer> route) => async http =>
    {
        ConnectorAnswer Handle(ConnectorCall call) => Guarded(call, route);
        RecordedRequest request = await RecordAsync(http);
        ConnectorCall call = new(request, http.Request.RouteValues, http.Request.Query);
        ConnectorAnswer? answer = refuse(request) ?? await AnswerAsync(call, Handle, faults.Take(request), http.RequestAborted);
        if (answer is null)
        {
            http.Abort();
            return;
        }

        log.Answered(request.Order, answer.Status);
        await WriteAsync(http.Response, answer);
    };

    private static ConnectorAnswer Guarded(ConnectorCall call, Func<ConnectorCall, ConnectorAnswer> route)
    {
        try
        {
            return route(call);
        }
        catch (InvalidOperationException mismatch)
        {
            // The JSON has another shape than asked for, such as a string where an object belongs.
            return ConnectorAnswer.BadSyntax(mismatch.Message);
        }
    }

    private static async Task<ConnectorAnswer?> AnswerAsync(
        ConnectorCall call, Func<ConnectorCall, ConnectorAnswer> handle, Fault? fault, CancellationToken aborted)
    {
        if (fault is null)
        {
            return handle(call);
        }

        ConnectorAnswer? answer = fault.AfterDelivery ? handle(call) : null;
        if (fault.Gate is not null)
        {
            await HoldAsync(fault, fault.Gate, aborted);
        }

        if (fault.Drop)
        {
            return null;
        }

        await Task.Delay(fault.Latency, CancellationToken.None);
        return fault.Alter(fault.Answer ?? answer ?? handle(call));
    }

    private static async Task HoldAsync(Fault fault, FaultGate gate, CancellationToken aborted)
    {
        try
        {
            // Teams goes on with a request it has read, even when the sender is gone; only a hang may end early.
            await gate.PassAsync(fault.Drop ? aborted : CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static async Task WriteAsync(HttpResponse response, ConnectorAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        foreach ((string name, string value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        byte[] bytes = answer.Bytes ?? (answer.Body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(answer.Body));
        if (bytes.Length == 0)
        {
            // Even an empty write under 204 is an error for Kestrel, which then closes the connection under the next request.
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = bytes.Length;
        if (answer.IsCutOff)
        {
            await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await response.Body.FlushAsync();
            response.HttpContext.Abort();
            return;
        }

        await response.Body.WriteAsync(bytes);
    }

    private async Task<RecordedRequest> RecordAsync(HttpContext http)
    {
        using StreamReader reader = new(http.Request.Body, Encoding.UTF8);
        string body = await reader.ReadToEndAsync(http.RequestAborted);
        return log.Add(order => new RecordedRequest
        {
            Order = order,
            Method = http.Request.Method,
            Path = http.Request.Path.Value ?? string.Empty,
            RawTarget = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = body,
            ReceivedAt = time.GetUtcNow(),
            ConversationId = http.GetRouteValue("conversationId")?.ToString(),
            ActivityId = http.GetRouteValue("activityId")?.ToString(),
            Operation = http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName,
        });
    }
}
