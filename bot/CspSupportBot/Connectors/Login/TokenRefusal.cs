using System.Text.Json;
using CspSupportBot.Domain.Filing;
using Microsoft.Identity.Client;

namespace CspSupportBot.Connectors.Login;

/// <summary>Reads out of Entra's error codes (AADSTS…) what would help.</summary>
public static class TokenRefusal
{
    private const int TooManyRequests = 429;
    private const int FirstServerError = 500;

    /// <summary>Whether the login service has decided; else it is only out of order.</summary>
    public static bool IsOne(MsalServiceException failure) => failure.StatusCode is >= 400 and < FirstServerError and not TooManyRequests;

    /// <param name="isPartnerTenant">What the customer's administrator would have to agree to, the partner's own must.</param>
    public static TokenRefusedException Of(MsalServiceException failure, bool isPartnerTenant)
    {
        var code = CodeOf(failure.ResponseBody);
        var remedy = code switch
        {
            // Not the right secret, an expired one, a certificate that the app does not know.
            7000215 or 7000222 or 700027 or 7000216 or 50012 => AccessRemedy.Credential,

            // The app is not in the tenant, is disabled there, has no consent, or a policy of the tenant forbids it.
            65001 or 700016 or 7000112 or 650052 or 650057 or 53003 or 50105 when !isPartnerTenant => AccessRemedy.ConsentInCustomerTenant,
            90002 when !isPartnerTenant => AccessRemedy.KnownTenant,
            _ => AccessRemedy.Settings,
        };
        return new TokenRefusedException(remedy, $"The login service refuses the bot's app: {failure.ErrorCode}{(code is null ? "" : $" (AADSTS{code})")}.", failure.CorrelationId);
    }

    private static int? CodeOf(string? body)
    {
        try
        {
            using var json = JsonDocument.Parse(body ?? "null");
            return json.RootElement.ValueKind is JsonValueKind.Object
                && json.RootElement.TryGetProperty("error_codes", out var codes)
                && codes.ValueKind is JsonValueKind.Array
                && codes.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Number } first
                && first.TryGetInt32(out var code) ? code : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The login service gives the bot no token. Carries Entra's code, never its text, which quotes the request.</summary>
public sealed class TokenRefusedException(AccessRemedy remedy, string message, string? requestId) : Exception(message)
{
    public AccessRemedy Remedy => remedy;

    public string? RequestId => requestId;
}
