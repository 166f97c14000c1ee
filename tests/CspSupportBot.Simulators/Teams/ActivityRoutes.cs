using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CspSupportBot.Simulators.Teams;

/// <summary>Send, reply, edit and delete.</summary>
internal sealed class ActivityRoutes(ConversationDirectory directory, MessageBoard board, ActivityIds ids)
{
    public void Map(IEndpointRouteBuilder routes, ConnectorPipeline pipeline)
    {
        const string Activities = "/conversations/{conversationId}/activities";
        const string Activity = Activities + "/{activityId}";
        routes.MapPost(Activities, pipeline.Serve(Send));
        routes.MapPost(Activity, pipeline.Serve(Send));
        routes.MapPut(Activity, pipeline.Serve(Update));
        routes.MapDelete(Activity, pipeline.Serve(Delete));
    }

    /// <summary>Puts a message that passed the rules into a conversation; null when Teams would not tell its id.</summary>
    public string? Deliver(Conversation conversation, JsonObject activity)
    {
        if (!ActivityRules.IsSplit(activity))
        {
            string id = conversation.TakeRootId() ?? ids.Next();
            board.Post(conversation.Id, id, activity, addressable: true);
            return id;
        }

        foreach (JsonObject part in ActivityRules.Split(activity))
        {
            board.Post(conversation.Id, conversation.TakeRootId() ?? ids.Next(), part, addressable: false);
        }

        return null;
    }

    // Replying to an activity is sending: Teams has no nesting inside a chat or a thread.
    private ConnectorAnswer Send(ConnectorCall call)
    {
        if (Find(call) is not { } conversation)
        {
            return ConnectorAnswer.ConversationNotFound();
        }

        if (ActivityRules.Refuse(call.Body) is { } refusal)
        {
            return refusal;
        }

        if (call.Body!["type"]!.ToString() != "message")
        {
            return new ConnectorAnswer(202);
        }

        Conversation target = conversation is { IsWholeChannel: true, Channel: { } channel } ? directory.NewThread(channel) : conversation;
        return Deliver(target, call.Body) is { } id ? ConnectorAnswer.WithId(201, id) : new ConnectorAnswer(202);
    }

    private ConnectorAnswer Update(ConnectorCall call)
    {
        if (Find(call) is not { } conversation)
        {
            return ConnectorAnswer.ConversationNotFound();
        }

        if (ActivityRules.Refuse(call.Body) is { } refusal)
        {
            return refusal;
        }

        return call.Body!["type"]!.ToString() != "message"
            ? ConnectorAnswer.BadSyntax("Only a message can be edited.")
            : board.Update(conversation.Id, call["activityId"], call.Body)
                ? ConnectorAnswer.WithId(200, call["activityId"])
                : ConnectorAnswer.ActivityNotFound();
    }

    private ConnectorAnswer Delete(ConnectorCall call)
    {
        if (Find(call) is not { } conversation)
        {
            return ConnectorAnswer.ConversationNotFound();
        }

        return board.Delete(conversation.Id, call["activityId"]) ? new ConnectorAnswer(200) : ConnectorAnswer.ActivityNotFound();
    }

    private Conversation? Find(ConnectorCall call) =>
        directory.Find(call["conversationId"]) is { } found && call.IsForTenant(found.TenantId) ? found : null;
}
