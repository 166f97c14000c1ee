using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Control;

/// <summary>What happened so far, to read. A token is shown by its first letters only.</summary>
internal static class ControlState
{
    public static JsonObject Of(ArmSimulator arm) => new()
    {
        ["tickets"] = new JsonArray([.. arm.Tickets.Select(ticket => Of(arm, ticket))]),
        ["files"] = new JsonArray([.. arm.Workspaces.SelectMany(arm.FilesOf).Select(file => new JsonObject
        {
            ["name"] = file.Name,
            ["size"] = file.FileSize,
            ["isComplete"] = file.IsComplete,
        })]),
        ["calls"] = new JsonObject(arm.Requests.GroupBy(request => request.Operation ?? "unknown")
            .Select(calls => KeyValuePair.Create(calls.Key, (JsonNode?)calls.Count()))),
    };

    public static JsonObject Of(RecordedRequest request) => new()
    {
        ["at"] = request.ReceivedAt.ToString("O"),
        ["request"] = $"{request.Method} {request.RawTarget}",
        ["operation"] = request.Operation,
        ["status"] = request.Status,
        ["headers"] = new JsonObject(request.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)Masked(header.Key, header.Value)))),
        ["body"] = request.Json,
    };

    private static JsonObject Of(ArmSimulator arm, SupportTicket ticket) => new()
    {
        ["number"] = ticket.Number,
        ["name"] = ticket.Name,
        ["subscription"] = ticket.SubscriptionId,
        ["status"] = ticket.Status,
        ["severity"] = ticket.Severity,
        ["received"] = new JsonArray([.. ticket.Received]),
        ["communications"] = new JsonArray([.. arm.CommunicationsOf(ticket).Select(one => new JsonObject
        {
            ["name"] = one.Name,
            ["sender"] = one.Sender,
            ["direction"] = one.Direction,
            ["body"] = one.Body,
        })]),
    };

    private static string Masked(string header, string value) =>
        header.Contains("authorization", StringComparison.OrdinalIgnoreCase) ? value[..Math.Min(value.Length, 14)] + "…" : value;
}
