using System.Globalization;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>What Azure knows to be broken: the events of a subscription, and the public status page.</summary>
internal sealed class HealthRoutes(ArmSimulator arm, TimeProvider time)
{
    public List<HealthEvent> Events { get; } = [];

    public void Map(ArmRoutes routes)
    {
        routes.Get(ArmOperations.ListEvents, "/subscriptions/{subscription}/providers/Microsoft.ResourceHealth/events", List);
        routes.Get(ArmOperations.GetEmergingIssues, "/providers/Microsoft.ResourceHealth/emergingIssues/default", _ => new ConnectorAnswer(200, Emerging()));
    }

    private ConnectorAnswer List(ConnectorCall call)
    {
        string asked = call.Query["queryStartTime"].ToString();
        DateTimeOffset from = DateTimeOffset.MinValue;
        if (asked.Length > 0 && !DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out from))
        {
            return ArmError.BadValue("queryStartTime", "must be a date.");
        }

        string subscription = call["subscription"];
        IEnumerable<JsonObject> felt = Events
            .Where(one => one.Since >= from || one.ResolvedAt is null || one.ResolvedAt >= from)
            .Where(one => one.SubscriptionId is null || string.Equals(one.SubscriptionId, subscription, StringComparison.OrdinalIgnoreCase))
            .Select(one => one.ToJson(subscription));
        return Listing.Of(call, arm.Address, felt, ["service", "region", "eventType", "status", "eventLevel"], arm.EventsPerPage, arm.EventsPerPage);
    }

    private JsonObject Emerging() => new()
    {
        ["id"] = "/providers/Microsoft.ResourceHealth/emergingissues/default",
        ["type"] = "/providers/Microsoft.ResourceHealth/emergingissues",
        ["name"] = "default",
        ["properties"] = new JsonObject
        {
            ["refreshTimestamp"] = ArmTime.Text(time.GetUtcNow()),
            ["statusBanners"] = new JsonArray(),
            ["statusActiveEvents"] = new JsonArray([.. Events.Where(one => one.ResolvedAt is null && one.SubscriptionId is null).Select(Public)]),
        },
    };

    private static JsonObject Public(HealthEvent one) => new()
    {
        ["title"] = one.Title,
        ["description"] = one.Summary,
        ["trackingId"] = one.TrackingId,
        ["startTime"] = ArmTime.Text(one.Since),
        ["cloud"] = "Public",
        ["severity"] = "Error",
        ["stage"] = "Active",
        ["impacts"] = new JsonArray(new JsonObject
        {
            ["id"] = Slug(one.Service),
            ["name"] = one.Service,
            ["regions"] = new JsonArray(new JsonObject { ["id"] = Slug(one.Region), ["name"] = one.Region }),
        }),
        ["published"] = true,
        ["lastModifiedTime"] = ArmTime.Text(one.Since),
    };

    private static string Slug(string name) => name.Replace(' ', '-').ToLower(CultureInfo.InvariantCulture);
}
