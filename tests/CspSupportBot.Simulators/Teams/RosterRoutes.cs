using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CspSupportBot.Simulators.Teams;

/// <summary>Who is in a conversation. People are found by their <c>29:</c> id only; the bot itself is not listed.</summary>
internal sealed class RosterRoutes(ConversationDirectory directory, Func<int> mostPerPage)
{
    public void Map(IEndpointRouteBuilder routes, ConnectorPipeline pipeline)
    {
        const string Conversation = "/conversations/{conversationId}";
        routes.MapGet(Conversation + "/members", pipeline.Serve(call => With(call, All)));
        routes.MapGet(Conversation + "/activities/{activityId}/members", pipeline.Serve(call => With(call, All)));
        routes.MapGet(Conversation + "/pagedmembers", pipeline.Serve(call => With(call, members => Page(call, members))));
        routes.MapGet(Conversation + "/members/{memberId}", pipeline.Serve(call => With(call, members => One(call, members))));
    }

    private static ConnectorAnswer All(IReadOnlyList<TeamsUser> members) =>
        new(200, new JsonArray([.. members.Select(member => member.ToRosterEntry())]));

    private static ConnectorAnswer One(ConnectorCall call, IReadOnlyList<TeamsUser> members) =>
        members.FirstOrDefault(member => member.Id == call["memberId"]) is { } found
            ? new ConnectorAnswer(200, found.ToRosterEntry())
            : ConnectorAnswer.Error(404, "MemberNotFoundInConversation", "Member not found in conversation.");

    private ConnectorAnswer Page(ConnectorCall call, IReadOnlyList<TeamsUser> members)
    {
        int size = int.TryParse(call.Query["pageSize"], out int asked) && asked > 0 ? Math.Min(asked, mostPerPage()) : mostPerPage();
        string? token = call.Query["continuationToken"];
        int from = 0;
        if (!string.IsNullOrEmpty(token) && (!int.TryParse(token.Replace("page-", string.Empty, StringComparison.Ordinal), out from) || from < 0))
        {
            return ConnectorAnswer.Error(400, "BadArgument", "Invalid continuation token.");
        }

        JsonObject page = new()
        {
            ["members"] = new JsonArray([.. members.Skip(from).Take(size).Select(member => member.ToRosterEntry())]),
        };
        if (from + size < members.Count)
        {
            page["continuationToken"] = string.Create(CultureInfo.InvariantCulture, $"page-{from + size}");
        }

        return new ConnectorAnswer(200, page);
    }

    private ConnectorAnswer With(ConnectorCall call, Func<IReadOnlyList<TeamsUser>, ConnectorAnswer> answer) =>
        directory.Find(call["conversationId"]) is { } found && call.IsForTenant(found.TenantId)
            ? answer(found.Members)
            : ConnectorAnswer.ConversationNotFound();
}
