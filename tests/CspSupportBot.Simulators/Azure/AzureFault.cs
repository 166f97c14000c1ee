using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>Faults in the words of Resource Manager; the others are those of <see cref="Fault"/>.</summary>
public static class AzureFault
{
    /// <summary>429 with <c>Retry-After</c> in whole seconds, or without the header.</summary>
    public static Fault Throttle(TimeSpan? retryAfter) => Fault.Throttle(retryAfter, "TooManyRequests");

    /// <summary>503, as a provider that is down for a while answers.</summary>
    public static Fault Unavailable() => Fault.Refuse(503, "ServiceUnavailable", "The server is currently unable to receive requests.");

    public static Fault InternalError() => Fault.Refuse(500, "InternalServerError", "Encountered internal server error.");

    /// <summary>401 for the partner's token, although it looked good when it was sent; names the client and the tenant.</summary>
    public static Fault ExpiredAuxiliaryToken(string client, string tenant) => Fault.Refuse(
        401, "ExpiredAuthenticationToken", $"The auxiliary access token of client '{client}' from tenant '{tenant}' is expired or for another audience.");

    /// <summary>Fields that no version had so far, beside every known one.</summary>
    public static Fault UnknownFields() => Fault.ChangeAnswer(body => Each(body, one =>
    {
        one["newInThisVersion"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null) };
        if (one["properties"] is JsonObject properties)
        {
            properties["newInThisVersion"] = "something";
        }
    }));

    /// <summary>Values that no version had so far, in every enumeration.</summary>
    public static Fault UnknownValues() => Fault.ChangeAnswer(body => Each(body, one => Properties(one, properties =>
    {
        foreach (string name in (string[])["status", "severity", "advancedDiagnosticConsent", "communicationType", "communicationDirection", "eventType", "eventLevel", "level"])
        {
            if (properties.ContainsKey(name))
            {
                properties[name] = "somethingNew";
            }
        }
    })));

    /// <summary>Leaves out of <c>properties</c> what the specification does not promise.</summary>
    public static Fault MissingFields(params string[] names) => Fault.ChangeAnswer(body => Each(body, one => Properties(one, properties =>
    {
        foreach (string name in names)
        {
            properties.Remove(name);
        }
    })));

    // A list is changed item by item.
    private static void Each(JsonNode body, Action<JsonObject> change)
    {
        IEnumerable<JsonNode?> all = body["value"] as JsonArray is { } list ? list : [body];
        foreach (JsonNode? one in all)
        {
            change(one!.AsObject());
        }
    }

    private static void Properties(JsonObject one, Action<JsonObject> change)
    {
        if (one["properties"] is JsonObject properties)
        {
            change(properties);
        }
    }
}
