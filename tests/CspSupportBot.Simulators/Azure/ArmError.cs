using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>Refusals in Resource Manager's shape: <c>{"error":{"code","message","target"}}</c>.</summary>
internal static class ArmError
{
    public static ConnectorAnswer Of(int status, string code, string message, string? target = null)
    {
        JsonObject error = new() { ["code"] = code, ["message"] = message };
        if (target is not null)
        {
            error["target"] = target;
        }

        return new ConnectorAnswer(status, new JsonObject { ["error"] = error });
    }

    /// <summary>401 with the challenge that says where a token can be had.</summary>
    public static ConnectorAnswer Unauthenticated(Uri login, string tenant, string code, string message) => Of(401, code, message) with
    {
        Headers = new Dictionary<string, string>
        {
            ["WWW-Authenticate"] = $"Bearer authorization_uri=\"{new Uri(login, "/" + tenant)}\", error=\"invalid_token\", error_description=\"{message}\"",
        },
    };

    public static ConnectorAnswer BadValue(string field, string message) => Of(400, "InvalidParameterValue", $"{field}: {message}", field);

    public static ConnectorAnswer BadContent(string message) =>
        Of(400, "InvalidRequestContent", $"The request content was invalid and could not be deserialized: '{message}'.");

    /// <summary>What the support provider says of a body of another shape, such as a wrapped PATCH.</summary>
    public static ConnectorAnswer NotDeserialized(string message) => Of(400, "JsonDeserializationError", message);

    public static ConnectorAnswer NotFound(string path) =>
        Of(404, "ResourceNotFound", $"The Resource '{path}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");

    public static ConnectorAnswer SubscriptionNotFound(string id) => Of(404, "SubscriptionNotFound", $"The subscription '{id}' could not be found.");
}
