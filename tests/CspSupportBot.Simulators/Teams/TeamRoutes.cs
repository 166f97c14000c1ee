using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CspSupportBot.Simulators.Teams;

/// <summary>What Teams tells about a team. General comes without a name, as clients translate it.</summary>
internal sealed class TeamRoutes(ConversationDirectory directory)
{
    public void Map(IEndpointRouteBuilder routes, ConnectorPipeline pipeline)
    {
        routes.MapGet("/teams/{teamId}", pipeline.Serve(call => With(call, Details)));
        routes.MapGet("/teams/{teamId}/conversations", pipeline.Serve(call => With(call, Channels)));
    }

    private static ConnectorAnswer Details(TeamsTeam team) => new(200, new JsonObject
    {
        ["id"] = team.Id,
        ["name"] = team.Name,
        ["aadGroupId"] = team.AadGroupId.ToString(),
        ["tenantId"] = team.TenantId.ToString(),
        ["type"] = "standard",
        ["channelCount"] = team.Channels.Count,
        ["memberCount"] = team.Members.Count,
    });

    private static ConnectorAnswer Channels(TeamsTeam team) => new(200, new JsonObject
    {
        ["conversations"] = new JsonArray([.. team.Channels.Select(ToEntry)]),
    });

    private static JsonObject ToEntry(TeamsChannel channel)
    {
        JsonObject entry = new() { ["id"] = channel.Id, ["type"] = channel.Kind };
        if (!channel.IsGeneral)
        {
            entry["name"] = channel.Name;
        }

        return entry;
    }

    private ConnectorAnswer With(ConnectorCall call, Func<TeamsTeam, ConnectorAnswer> answer) =>
        directory.FindTeam(call["teamId"]) is { } team && call.IsForTenant(team.TenantId)
            ? answer(team)
            : ConnectorAnswer.ConversationNotFound();
}
