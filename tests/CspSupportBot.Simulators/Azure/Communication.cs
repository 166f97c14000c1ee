using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Azure;

/// <summary>A message of a ticket. What the customer writes is <c>outbound</c> in Microsoft's examples.</summary>
public sealed record Communication(string Name, string Subject, string Body, string Direction, string? Sender, DateTimeOffset CreatedAt)
{
    internal JsonObject ToJson(SupportTicket ticket)
    {
        JsonObject properties = new()
        {
            ["communicationType"] = "web",
            ["communicationDirection"] = Direction,
            ["sender"] = Sender,
            ["subject"] = Subject,
            ["body"] = Body,
            ["createdDate"] = ArmTime.Text(CreatedAt),
        };
        return new JsonObject
        {
            ["id"] = $"{ticket.Path}/communications/{Name}",
            ["name"] = Name,
            ["type"] = "Microsoft.Support/communications",
            ["properties"] = properties,
        };
    }
}
