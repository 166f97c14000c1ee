using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Azure;

/// <summary>What a ticket shows once it is filed: what was sent, and what Microsoft adds.</summary>
internal static class NewTicket
{
    private static readonly string[] Echoed =
    [
        "description", "problemClassificationId", "severity", "advancedDiagnosticConsent", "contactDetails", "title", "serviceId", "problemStartTime", "supportPlanId",
        "enrollmentId", "problemScopingQuestions", "fileWorkspaceName", "secondaryConsent", "technicalTicketDetails", "quotaTicketDetails",
    ];

    public static JsonObject Properties(JsonObject sent, string number, SupportService service, DateTimeOffset at)
    {
        JsonObject shown = new() { ["supportTicketId"] = number };
        foreach (string name in Echoed)
        {
            if (sent[name] is { } value)
            {
                shown[name] = value.DeepClone();
            }
        }

        shown["problemClassificationDisplayName"] = service.Problems.First(one =>
            string.Equals(service.PathOf(one), Field.Text(sent, "problemClassificationId"), StringComparison.OrdinalIgnoreCase)).DisplayName;
        shown["serviceDisplayName"] = service.DisplayName;
        shown["require24X7Response"] = sent["require24X7Response"]?.DeepClone() ?? false;
        shown["serviceLevelAgreement"] = Agreement(Field.Text(sent, "severity"), at);
        shown["supportEngineer"] = new JsonObject { ["emailAddress"] = null };
        shown["supportPlanType"] = "Premier";
        shown["supportPlanDisplayName"] = "Premier";
        shown["status"] = "Open";
        shown["createdDate"] = ArmTime.Text(at);
        shown["modifiedDate"] = ArmTime.Text(at);
        return shown;
    }

    /// <summary>As in the official example, the end is five times as far away as the minutes say: neither follows from the other.</summary>
    public static JsonObject Agreement(string severity, DateTimeOffset from)
    {
        int minutes = severity.ToUpperInvariant() switch
        {
            "MINIMAL" => 480,
            "MODERATE" => 240,
            _ => 60,
        };
        return new JsonObject
        {
            ["startTime"] = ArmTime.Text(from),
            ["expirationTime"] = ArmTime.Text(from.AddMinutes(5 * minutes)),
            ["slaMinutes"] = minutes,
        };
    }
}
