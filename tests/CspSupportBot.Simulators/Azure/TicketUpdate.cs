using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>A change of a ticket: a flat body, unlike the one that made it.</summary>
internal static class TicketUpdate
{
    public static ConnectorAnswer? Refuse(SupportTicket ticket, JsonObject change, ArmSimulator arm)
    {
        string severity = change["severity"] is null ? ticket.Severity : Field.Text(change, "severity");
        return Field.Unknown(change, "severity", "status", "contactDetails", "advancedDiagnosticConsent", "secondaryConsent")
            ?? (change["severity"] is null ? null : Field.OneOf(change, "severity", TicketRules.Severities))
            ?? (change["status"] is null ? null : Field.OneOf(change, "status", "open", "closed"))
            ?? (change["advancedDiagnosticConsent"] is null ? null : Field.OneOf(change, "advancedDiagnosticConsent", "Yes", "No"))
            ?? (change["secondaryConsent"] is null ? null : TicketRules.Consents(change["secondaryConsent"], arm.ProblemOf(ticket)))
            ?? (change["contactDetails"] is null && change["severity"] is null ? null : ContactRules.Refuse(Contact(ticket, change), severity))
            ?? Denied(ticket, change);
    }

    public static void Apply(SupportTicket ticket, JsonObject change, DateTimeOffset now)
    {
        JsonObject properties = ticket.Properties;
        properties["contactDetails"] = Contact(ticket, change);
        foreach (string name in (string[])["severity", "advancedDiagnosticConsent", "secondaryConsent"])
        {
            if (change[name] is { } value)
            {
                properties[name] = value.DeepClone();
            }
        }

        if (change["status"] is not null)
        {
            properties["status"] = Field.Text(change, "status").Equals("closed", StringComparison.OrdinalIgnoreCase) ? "Closed" : "Open";
        }

        properties["modifiedDate"] = ArmTime.Text(now);
    }

    // Any part of the contact can be sent alone.
    private static JsonObject Contact(SupportTicket ticket, JsonObject change)
    {
        JsonObject contact = (JsonObject)ticket.Properties["contactDetails"]!.DeepClone();
        foreach ((string name, JsonNode? value) in change["contactDetails"] as JsonObject ?? [])
        {
            contact[name] = value?.DeepClone();
        }

        return contact;
    }

    private static ConnectorAnswer? Denied(SupportTicket ticket, JsonObject change)
    {
        bool isMove = change["severity"] is not null || change["status"] is not null;
        return ticket.Status == "Closed" ? ArmError.Of(400, "UpdateOperationDenied", "The support ticket is closed and can't be updated.")
            : isMove && ticket.IsBeingWorkedOn ? ArmError.Of(400, "UpdateOperationDenied", "The support ticket can't be updated while a support engineer works on it. Add a communication instead.")
            : null;
    }
}
