using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CspSupportBot.Simulators.Teams;

/// <summary>Opening a chat or a channel thread from the bot's side; group chats cannot be made this way.</summary>
internal sealed class ConversationRoutes(ConversationDirectory directory, ActivityRoutes activities)
{
    public void Map(IEndpointRouteBuilder routes, ConnectorPipeline pipeline) =>
        routes.MapPost("/conversations", pipeline.Serve(Create));

    private static string? TenantOf(JsonObject body) =>
        body["tenantId"]?.ToString() ?? (body["channelData"]?["tenant"]?["id"])?.ToString();

    private ConnectorAnswer Create(ConnectorCall call)
    {
        if (call.Body is not { } body || !Guid.TryParse(TenantOf(body), out Guid tenant) || !call.IsForTenant(tenant))
        {
            return ConnectorAnswer.BadSyntax("The tenant id is missing or not the one of the address.");
        }

        JsonObject? activity = body["activity"] as JsonObject;
        if (activity is not null && ActivityRules.Refuse(activity) is { } refusal)
        {
            return refusal;
        }

        bool isGroup = body["isGroup"] is JsonValue flag && flag.TryGetValue(out bool value) && value;
        return isGroup ? CreateThread(body, tenant, activity) : CreatePersonal(body, tenant, activity);
    }

    private ConnectorAnswer CreateThread(JsonObject body, Guid tenant, JsonObject? activity)
    {
        if (activity is null
            || body["channelData"]?["channel"]?["id"]?.ToString() is not { } channelId
            || directory.Find(channelId) is not { IsWholeChannel: true, Channel: { } channel }
            || channel.Team.TenantId != tenant)
        {
            return ConnectorAnswer.BadSyntax("Incorrect conversation creation parameters.");
        }

        Conversation thread = directory.NewThread(channel);
        JsonObject answer = new() { ["id"] = thread.Id };
        if (activities.Deliver(thread, activity) is { } activityId)
        {
            answer["activityId"] = activityId;
        }

        return new ConnectorAnswer(201, answer);
    }

    private ConnectorAnswer CreatePersonal(JsonObject body, Guid tenant, JsonObject? activity)
    {
        if (body["members"] is not JsonArray { Count: 1 } members
            || members[0]?["id"]?.ToString() is not { } memberId
            || directory.FindUser(memberId) is not { } user
            || user.TenantId != tenant)
        {
            return ConnectorAnswer.BadSyntax("Exactly one known member is needed.");
        }

        if (!user.HasPersonalApp)
        {
            return ConnectorAnswer.Error(403, "ForbiddenOperationException", "The bot is not installed in the personal scope.");
        }

        Conversation chat = directory.Personal(user);
        if (activity is not null)
        {
            // The id of a first message sent this way is never told.
            activities.Deliver(chat, activity);
        }

        return ConnectorAnswer.WithId(201, chat.Id);
    }
}
