using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>Tickets: name check, create, read, list, change.</summary>
internal sealed class TicketRoutes(ArmSimulator arm, TicketBook book, TicketRules rules, OperationRoutes operations, FileRoutes files, TimeProvider time)
{
    private const string Path = $"{ArmRoutes.Support}/supportTickets/{{ticket}}";

    public void Map(ArmRoutes routes)
    {
        routes.Post(ArmOperations.CheckTicketName, $"{ArmRoutes.Support}/checkNameAvailability", CheckName);
        routes.Put(ArmOperations.CreateTicket, Path, Create);
        routes.Get(ArmOperations.GetTicket, Path, call => Find(call) is { } ticket ? new ConnectorAnswer(200, ticket.ToJson()) : ArmError.NotFound(call.Request.Path));
        routes.Get(ArmOperations.ListTickets, $"{ArmRoutes.Support}/supportTickets", List);
        routes.Patch(ArmOperations.UpdateTicket, Path, Update);
    }

    /// <summary>The answer to a question for a name.</summary>
    public static ConnectorAnswer Availability(ConnectorCall call, string type, Func<string, bool> isTaken)
    {
        string name = Field.Text(call.Body ?? [], "name");
        if (name.Length == 0 || Field.Text(call.Body!, "type") != type)
        {
            return ArmError.BadValue("type", $"name is required, and type must be '{type}'.");
        }

        return new ConnectorAnswer(200, isTaken(name)
            ? new JsonObject { ["nameAvailable"] = false, ["reason"] = "Name is already in use", ["message"] = "Name not available" }
            : new JsonObject { ["nameAvailable"] = true, ["reason"] = string.Empty, ["message"] = string.Empty });
    }

    private SupportTicket? Find(ConnectorCall call) => book.Find(call["subscription"], call["ticket"]);

    private ConnectorAnswer CheckName(ConnectorCall call) =>
        Availability(call, "Microsoft.Support/supportTickets", name => book.IsTaken(call["subscription"], name));

    private ConnectorAnswer Create(ConnectorCall call)
    {
        if (call.Body?["properties"] is not JsonObject sent)
        {
            return ArmError.BadContent("the required property 'properties' is missing");
        }

        (string subscription, string name) = (call["subscription"], call["ticket"]);
        ConnectorAnswer? refusal = Field.Unknown(call.Body, "properties") ?? rules.Refuse(subscription, sent);
        if (refusal is not null)
        {
            return refusal;
        }

        if (arm.RepeatedNames == RepeatedName.Conflicts && book.IsTaken(subscription, name))
        {
            return ArmError.Of(409, "Conflict", $"A support ticket named '{name}' already exists.");
        }

        book.Reserve(subscription, name);
        return operations.Accept(call, at => File(subscription, name, call.Body, at), () => book.Release(subscription, name));
    }

    private Func<JsonObject> File(string subscription, string name, JsonObject body, DateTimeOffset at)
    {
        JsonObject sent = body["properties"]!.AsObject();
        SupportService service = arm.FindService(Field.Text(sent, "serviceId").Split('/')[^1])!;
        string number = book.NextNumber();
        SupportTicket ticket = new(subscription, name, number) { Properties = NewTicket.Properties(sent, number, service, at) };
        ticket.Receive(body);
        book.Release(subscription, name);
        book.All.Add(ticket);
        files.Open(ticket);
        arm.Changed();
        return ticket.ToJson;
    }

    private ConnectorAnswer List(ConnectorCall call)
    {
        IEnumerable<JsonObject> all = book.All
            .Where(one => string.Equals(one.SubscriptionId, call["subscription"], StringComparison.OrdinalIgnoreCase))
            .Select(one => one.ToJson());
        return Listing.Of(call, arm.Address, all, ["status", "serviceId", "problemClassificationId", "createdDate"], usual: 25, most: 100);
    }

    private ConnectorAnswer Update(ConnectorCall call)
    {
        if (Find(call) is not { } ticket)
        {
            return ArmError.NotFound(call.Request.Path);
        }

        if (call.Body is not { } change)
        {
            return ArmError.BadContent("the body is missing");
        }

        ConnectorAnswer? refusal = TicketUpdate.Refuse(ticket, change, arm);
        if (refusal is null)
        {
            ticket.Receive(change);
            TicketUpdate.Apply(ticket, change, time.GetUtcNow());
            arm.Changed();
        }

        return refusal ?? new ConnectorAnswer(200, ticket.ToJson());
    }
}
