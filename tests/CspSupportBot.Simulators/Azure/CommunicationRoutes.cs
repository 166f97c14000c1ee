using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>Messages of a ticket: name check, add, read, list ten at a time.</summary>
internal sealed class CommunicationRoutes(ArmSimulator arm, TicketBook book, OperationRoutes operations)
{
    private const string Ticket = $"{ArmRoutes.Support}/supportTickets/{{ticket}}";
    private const string Path = $"{Ticket}/communications/{{communication}}";

    public void Map(ArmRoutes routes)
    {
        routes.Post(ArmOperations.CheckCommunicationName, $"{Ticket}/checkNameAvailability", Serve((ticket, call) =>
            TicketRoutes.Availability(call, "Microsoft.Support/communications", name => IsTaken(ticket, name))));
        routes.Put(ArmOperations.CreateCommunication, Path, Serve(Create));
        routes.Get(ArmOperations.GetCommunication, Path, Serve((ticket, call) => Find(ticket, call["communication"]) is { } one
            ? new ConnectorAnswer(200, one.ToJson(ticket)) : ArmError.NotFound(call.Request.Path)));
        routes.Get(ArmOperations.ListCommunications, $"{Ticket}/communications", Serve((ticket, call) => Listing.Of(
            call, arm.Address, ticket.Communications.Select(one => one.ToJson(ticket)), ["communicationType", "createdDate"], usual: 10, most: 10)));
    }

    private static Communication? Find(SupportTicket ticket, string name) =>
        ticket.Communications.FindLast(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));

    private static bool IsTaken(SupportTicket ticket, string name) => ticket.ReservedCommunications.Contains(name) || Find(ticket, name) is not null;

    private Func<ConnectorCall, ConnectorAnswer> Serve(Func<SupportTicket, ConnectorCall, ConnectorAnswer> handle) => call =>
        book.Find(call["subscription"], call["ticket"]) is { } ticket ? handle(ticket, call) : ArmError.NotFound(call.Request.Path);

    private ConnectorAnswer Create(SupportTicket ticket, ConnectorCall call)
    {
        if (call.Body?["properties"] is not JsonObject sent)
        {
            return ArmError.BadContent("the required property 'properties' is missing");
        }

        // The caller is an app, and an app has no address of its own: so the sender is not optional.
        ConnectorAnswer? refusal = Field.Unknown(call.Body, "properties") ?? Field.Unknown(sent, "subject", "body", "sender")
            ?? Field.Required(sent, "subject") ?? Field.Required(sent, "body") ?? Field.Required(sent, "sender");
        if (refusal is not null)
        {
            return refusal;
        }

        string name = call["communication"];
        if (arm.RepeatedNames == RepeatedName.Conflicts && IsTaken(ticket, name))
        {
            return ArmError.Of(409, "Conflict", $"A communication named '{name}' already exists.");
        }

        ticket.ReservedCommunications.Add(name);
        return operations.Accept(call, at => Add(ticket, name, sent, at), () => ticket.ReservedCommunications.Remove(name));
    }

    private Func<JsonObject> Add(SupportTicket ticket, string name, JsonObject sent, DateTimeOffset at)
    {
        Communication added = new(name, Field.Text(sent, "subject"), Field.Text(sent, "body"), "outbound", Field.Text(sent, "sender"), at);
        ticket.ReservedCommunications.Remove(name);
        ticket.Communications.Add(added);
        arm.Changed();
        return () => added.ToJson(ticket);
    }
}
