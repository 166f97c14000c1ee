using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Azure;

/// <summary>A known incident of Azure.</summary>
/// <param name="TrackingId">What Microsoft calls it, such as <c>BC_1-FXZ</c>.</param>
/// <param name="Service">As Resource Health names it, such as <c>Virtual Machines</c>.</param>
/// <param name="SubscriptionId">The only subscription that is hit; null for all.</param>
public sealed record HealthEvent(string TrackingId, string Service, string Region, string Title, DateTimeOffset Since, string? SubscriptionId = null)
{
    public string EventType { get; init; } = "ServiceIssue";

    public string Summary { get; init; } = "An outage alert is being investigated. More information will be provided as it is known.";

    /// <summary>Whether Microsoft takes tickets about it.</summary>
    public bool TakesTickets { get; init; } = true;

    public DateTimeOffset? ResolvedAt { get; init; }

    internal JsonObject ToJson(string subscription)
    {
        string status = ResolvedAt is null ? "Active" : "Resolved";
        string updated = ArmTime.Text(ResolvedAt ?? Since);
        JsonObject properties = new()
        {
            ["eventType"] = EventType,
            ["eventSource"] = "ResourceHealth",
            ["status"] = status,
            ["title"] = Title,
            ["summary"] = Summary,
            ["header"] = "Your service might have been impacted by an Azure service issue",
            ["article"] = new JsonObject { ["articleContent"] = $"<html>{Summary}</html>" },
            ["level"] = "Warning",
            ["eventLevel"] = "Informational",
            ["impactStartTime"] = ArmTime.Text(Since),
            ["impact"] = new JsonArray(new JsonObject
            {
                ["impactedService"] = Service,
                ["impactedRegions"] = new JsonArray(new JsonObject
                {
                    ["impactedRegion"] = Region,
                    ["status"] = status,
                    ["impactedSubscriptions"] = new JsonArray(subscription),
                    ["lastUpdateTime"] = updated,
                }),
            }),
            ["isHIR"] = false,
            ["enableMicrosoftSupport"] = TakesTickets,
            ["enableChatWithUs"] = false,
            ["priority"] = 2,
            ["lastUpdateTime"] = updated,
        };
        if (ResolvedAt is not null)
        {
            properties["impactMitigationTime"] = updated;
        }

        return new JsonObject
        {
            ["id"] = $"/subscriptions/{subscription}/providers/Microsoft.ResourceHealth/events/{TrackingId}",
            ["name"] = TrackingId,
            ["type"] = "/providers/Microsoft.ResourceHealth/events",
            ["properties"] = properties,
        };
    }
}
