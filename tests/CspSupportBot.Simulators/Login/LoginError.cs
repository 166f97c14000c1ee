using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Login;

/// <summary>An error of Entra's token endpoint, with the status and the shape that it has there (RFC 6749, 5.2, and Entra's error codes).</summary>
/// <param name="Code">The number in <c>AADSTS…</c>.</param>
public sealed record LoginError(int Status, string Error, int Code, string Text)
{
    /// <summary>Nobody of the tenant has agreed that the app may use this resource.</summary>
    public static LoginError ConsentRequired(string client) =>
        new(400, "invalid_grant", 65001, $"The user or administrator has not consented to use the application with ID '{client}'. Send an interactive authorization request for this user and resource.");

    /// <summary>The app was never admitted to the tenant.</summary>
    public static LoginError UnknownApp(string client, string tenant) =>
        new(400, "unauthorized_client", 700016, $"Application with identifier '{client}' was not found in the directory '{tenant}'.");

    public static LoginError UnknownTenant(string tenant) =>
        new(400, "invalid_request", 90002, $"Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.");

    public static LoginError WrongSecret(string client) =>
        new(401, "invalid_client", 7000215, $"Invalid client secret provided for app '{client}'.");

    public static LoginError ExpiredSecret(string client) =>
        new(401, "invalid_client", 7000222, $"The provided client secret keys for app '{client}' are expired.");

    internal JsonObject ToJson(DateTimeOffset now)
    {
        JsonObject body = new()
        {
            ["error"] = Error,
            ["error_description"] = $"AADSTS{Code}: {Text} Trace ID: {Guid.NewGuid()} Correlation ID: {Guid.NewGuid()} Timestamp: {now:yyyy-MM-dd HH:mm:ssZ}",
            ["error_codes"] = new JsonArray(Code),
            ["timestamp"] = $"{now:yyyy-MM-dd HH:mm:ssZ}",
            ["trace_id"] = Guid.NewGuid().ToString(),
            ["correlation_id"] = Guid.NewGuid().ToString(),
            ["error_uri"] = $"https://login.microsoftonline.com/error?code={Code}",
        };
        if (Code == 65001)
        {
            body["suberror"] = "consent_required";
        }

        return body;
    }
}
