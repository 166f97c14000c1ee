using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>What was said in chats with an engineer.</summary>
internal sealed class ChatRoutes(TicketBook book)
{
    private const string Path = $"{ArmRoutes.Support}/supportTickets/{{ticket}}/chatTranscripts";

    public void Map(ArmRoutes routes)
    {
        routes.Get(ArmOperations.ListChats, Path, call => Find(call) is { } ticket
            ? new ConnectorAnswer(200, new JsonObject { ["value"] = new JsonArray([.. ticket.Chats.Select(chat => chat.DeepClone())]) })
            : ArmError.NotFound(call.Request.Path));
        routes.Get(ArmOperations.GetChat, Path + "/{chat}", call => Find(call)?.Chats.Find(chat => Field.Text(chat, "name") == call["chat"]) is { } found
            ? new ConnectorAnswer(200, found.DeepClone())
            : ArmError.NotFound(call.Request.Path));
    }

    private SupportTicket? Find(ConnectorCall call) => book.Find(call["subscription"], call["ticket"]);
}
