using System.Net;
using System.Net.Http.Headers;
using System.Security;
using System.Security.Authentication;
using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>Names what went wrong: by Teams' error code, else by the HTTP status, else by how the connection failed.</summary>
public static class DeliveryFailure
{
    public static DeliveryOutcome Of(Exception failure) => failure switch
    {
        ErrorResponseException { Response: not null } answer => Of(answer),
        SecurityException => new DeliveryOutcome.UntrustedHost(),
        AuthenticationException refused => new DeliveryOutcome.Unauthorised(refused.Message),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        } unconnected => new DeliveryOutcome.Unavailable(unconnected.Message),

        // An id that can't stand in an address: the same message will never be anything else.
        ArgumentException wrong => new DeliveryOutcome.Refused(wrong.Message),
        _ => new DeliveryOutcome.Uncertain(failure.Message),
    };

    private static DeliveryOutcome Of(ErrorResponseException answer)
    {
        var status = answer.Response.StatusCode;
        var code = answer.Body?.Error?.Code is { Length: > 0 } named ? named : $"HTTP {(int)status}";
        return status switch
        {
            HttpStatusCode.Unauthorized => new DeliveryOutcome.Unauthorised(code),
            HttpStatusCode.Forbidden => OfForbidden(code, answer.Response.Content),
            HttpStatusCode.NotFound => OfNotFound(code),
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => new DeliveryOutcome.Throttled(RetryAfter(answer)),
            HttpStatusCode.RequestTimeout or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
                new DeliveryOutcome.Uncertain(code),

            // Also 500, which Teams tells bots not to repeat, and codes that nobody knows.
            _ => new DeliveryOutcome.Refused(code),
        };
    }

    private static DeliveryOutcome OfForbidden(string code, string? content) => code.ToUpperInvariant() switch
    {
        "BOTDISABLEDBYADMIN" => new DeliveryOutcome.DisabledByAdmin(),
        "INVALIDBOTAPIHOST" => new DeliveryOutcome.WrongHost(),
        "BOTNOTINCONVERSATIONROSTER" or "CONVERSATIONBLOCKEDBYUSER" or "FORBIDDENOPERATIONEXCEPTION" or "MESSAGEWRITESBLOCKED" =>
            new DeliveryOutcome.DeadReference(code),

        // For a person who blocked the bot the outer code varies; this one may stand further inside.
        _ when content?.Contains("MessageWritesBlocked", StringComparison.OrdinalIgnoreCase) is true => new DeliveryOutcome.DeadReference("MessageWritesBlocked"),
        _ => new DeliveryOutcome.Refused(code),
    };

    private static DeliveryOutcome OfNotFound(string code) => code.ToUpperInvariant() switch
    {
        "ACTIVITYNOTFOUNDINCONVERSATION" => new DeliveryOutcome.Gone(),
        "CONVERSATIONNOTFOUND" => new DeliveryOutcome.DeadReference(code),
        _ => new DeliveryOutcome.Refused(code),
    };

    /// <summary>Seconds, or a date by Teams' own clock.</summary>
    private static TimeSpan? RetryAfter(ErrorResponseException answer)
    {
        if (!RetryConditionHeaderValue.TryParse(HeaderOf(answer, "Retry-After"), out var header))
        {
            return null;
        }

        return header.Delta ?? (DateTimeOffset.TryParse(HeaderOf(answer, "Date"), out var now) ? header.Date - now : null);
    }

    private static string? HeaderOf(ErrorResponseException answer, string name) =>
        answer.Response.Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
