using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>What a new ticket must hold (Microsoft.Support, supportTickets: create).</summary>
internal sealed class TicketRules(ArmSimulator arm, Func<string, string, bool> workspaceExists)
{
    public static readonly string[] Severities = ["minimal", "moderate", "critical", "highestcriticalimpact"];

    public ConnectorAnswer? Refuse(string subscription, JsonObject ticket)
    {
        SupportService? service = arm.FindService(Field.Text(ticket, "serviceId").Split('/')[^1]);
        ProblemClassification? problem = service?.Problems.FirstOrDefault(one => Same(service.PathOf(one), Field.Text(ticket, "problemClassificationId")));
        return Field.Unknown(
                ticket, "title", "description", "serviceId", "problemClassificationId", "severity", "advancedDiagnosticConsent", "contactDetails", "problemStartTime",
                "require24X7Response", "supportPlanId", "enrollmentId", "problemScopingQuestions", "fileWorkspaceName", "secondaryConsent", "technicalTicketDetails", "quotaTicketDetails")
            ?? Field.Required(ticket, "title", arm.LongestTitle)
            ?? Field.Required(ticket, "description", arm.LongestDescription)
            ?? (service is null || !Same(service.Path, Field.Text(ticket, "serviceId")) ? ArmError.BadValue("serviceId", "is missing or unknown.") : null)
            ?? (problem is null ? ArmError.BadValue("problemClassificationId", "is missing or belongs to another service.") : null)
            ?? Field.OneOf(ticket, "severity", Severities)
            ?? Field.OneOf(ticket, "advancedDiagnosticConsent", "Yes", "No")
            ?? ContactRules.Refuse(ticket["contactDetails"], Field.Text(ticket, "severity"))
            ?? Consents(ticket["secondaryConsent"], problem!)
            ?? Field.Optional(ticket, "require24X7Response", JsonValueKind.True, JsonValueKind.False)
            ?? Field.Optional(ticket, "supportPlanId", JsonValueKind.String)
            ?? StartTime(ticket)
            ?? ScopingQuestions(ticket)
            ?? Workspace(subscription, ticket)
            ?? Resource(subscription, ticket["technicalTicketDetails"]);
    }

    /// <summary>Each consent that the problem asks for is answered, and no other.</summary>
    public static ConnectorAnswer? Consents(JsonNode? given, ProblemClassification problem)
    {
        List<JsonObject> answers = [.. (given as JsonArray ?? []).OfType<JsonObject>()];
        foreach (JsonObject answer in answers)
        {
            if (!problem.Consents.Any(one => one.Type == Field.Text(answer, "type")))
            {
                return ArmError.BadValue("secondaryConsent", $"'{Field.Text(answer, "type")}' is no consent of this problem classification.");
            }

            if (Field.OneOf(answer, "userConsent", "Yes", "No") is { } refusal)
            {
                return refusal;
            }
        }

        return problem.Consents.FirstOrDefault(one => !answers.Exists(answer => Field.Text(answer, "type") == one.Type)) is { } missing
            ? ArmError.BadValue("secondaryConsent", $"the consent '{missing.Type}' must be answered.") : null;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static ConnectorAnswer? StartTime(JsonObject ticket) =>
        ticket["problemStartTime"] is null || DateTimeOffset.TryParse(Field.Text(ticket, "problemStartTime"), CultureInfo.InvariantCulture, out _)
            ? null : ArmError.BadValue("problemStartTime", "must be a time in ISO 8601.");

    private static ConnectorAnswer? ScopingQuestions(JsonObject ticket)
    {
        if (ticket["problemScopingQuestions"] is null)
        {
            return null;
        }

        try
        {
            using JsonDocument questions = JsonDocument.Parse(Field.Text(ticket, "problemScopingQuestions"));
            return null;
        }
        catch (JsonException)
        {
            return ArmError.BadValue("problemScopingQuestions", "must be a string that holds JSON.");
        }
    }

    private static ConnectorAnswer? Resource(string subscription, JsonNode? details) =>
        details is null || Field.Text(details.AsObject(), "resourceId").StartsWith($"/subscriptions/{subscription}/", StringComparison.OrdinalIgnoreCase)
            ? null : ArmError.BadValue("technicalTicketDetails.resourceId", "must be a resource of this subscription.");

    private ConnectorAnswer? Workspace(string subscription, JsonObject ticket) =>
        ticket["fileWorkspaceName"] is null || workspaceExists(subscription, Field.Text(ticket, "fileWorkspaceName"))
            ? null : ArmError.BadValue("fileWorkspaceName", "there is no such file workspace, or it has expired.");
}
