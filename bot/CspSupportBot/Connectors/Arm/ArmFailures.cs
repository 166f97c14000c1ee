using System.Text.Json;
using CspSupportBot.Domain.Filing;

namespace CspSupportBot.Connectors.Arm;

/// <summary>What an error of Azure Resource Manager means: <c>{"error":{"code","message"}}</c>.</summary>
public static class ArmFailures
{
    public const string InvalidSupportPlan = "InvalidSupportPlan";

    /// <summary>What is to be made is there, or on its way there, whatever the service calls that.</summary>
    public const string Conflict = "Conflict";

    private const int LongestText = 500;

    private static readonly TimeSpan UnknownWait = TimeSpan.FromSeconds(30);

    /// <param name="isWrite">What fails on the way may have been done.</param>
    public static BackendFailure Of(HttpResponseMessage response, JsonElement body, bool isWrite, DateTimeOffset now)
    {
        var (code, message) = ErrorIn(body);
        var detail = Cut(message.Length > 0 ? message : $"{(int)response.StatusCode} {response.ReasonPhrase}");
        BackendFailure failure = (int)response.StatusCode switch
        {
            401 => new BackendFailure.Unauthorised(AccessRemedy.Settings, $"{code}: {detail}"),
            403 => new BackendFailure.Unauthorised(AccessRemedy.RoleOnSubscription, $"{code}: {detail}"),
            404 when code == "SubscriptionNotFound" => new BackendFailure.Refused(code, detail),
            404 or 410 => new BackendFailure.Gone($"{code}: {detail}"),
            409 => new BackendFailure.Refused(Conflict, code is Conflict or "" ? detail : $"{code}: {detail}"),
            429 => new BackendFailure.Throttled(now + (RetryAfter(response, now) ?? UnknownWait), $"{code}: {detail}"),
            408 or >= 500 => new BackendFailure.Unavailable($"{(int)response.StatusCode} {code}: {detail}", isWrite),
            _ => Refusal(code, detail),
        };
        return failure with { RequestId = RequestId(response) };
    }

    /// <summary>A definite no, by its code.</summary>
    public static BackendFailure Refusal(string code, string message) => code == InvalidSupportPlan
        ? new BackendFailure.NotEntitled(Cut(message))
        : new BackendFailure.Refused(code, Cut(message));

    /// <summary>Code and message of an error body; empty where it has none.</summary>
    public static (string Code, string Message) ErrorIn(JsonElement body) =>
        body.ValueKind is JsonValueKind.Object && body.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object
            ? (Text(error, "code"), Text(error, "message"))
            : ("", "");

    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    public static string? RequestId(HttpResponseMessage response) =>
        Header(response, "x-ms-correlation-request-id") ?? Header(response, "x-ms-request-id");

    public static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
