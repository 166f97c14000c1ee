using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about the people and channels of a team or chat. Every call goes to the connector and counts against its limits.</summary>
public static class TeamsInfo
{
    /// <summary>A member of the team of this turn, or of its chat. Throws <see cref="ErrorResponseException"/> when there is no such member.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
        => MemberAsync(turnContext, TeamOf(turnContext) ?? ChatOf(turnContext), userId, cancellationToken);

    /// <summary>A member of a team; without a team id that of this turn.</summary>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default)
        => MemberAsync(turnContext, RequiredTeam(turnContext, teamId), userId, cancellationToken);

    /// <summary>A page of the members of the team of this turn, or of its chat. A token in the result asks for the next page.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default)
        => PageAsync(turnContext, TeamOf(turnContext) ?? ChatOf(turnContext), pageSize, continuationToken, cancellationToken);

    /// <summary>A page of the members of a team; without a team id that of this turn.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string teamId = null, string continuationToken = null, int? pageSize = null, CancellationToken cancellationToken = default)
        => PageAsync(turnContext, RequiredTeam(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    /// <summary>The channels of a team; without a team id of that of this turn. General may come without a name.</summary>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
        => (await ConversationsOf(turnContext).ListTeamChannelsAsync(RequiredTeam(turnContext, teamId), cancellationToken)).Conversations;

    private static async Task<TeamsChannelAccount> MemberAsync(ITurnContext turnContext, string conversationId, string userId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        var member = await ConversationsOf(turnContext).GetMemberAsync(conversationId, userId, cancellationToken);
        return BotJson.As<TeamsChannelAccount>(member);
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(ITurnContext turnContext, string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        var page = await ConversationsOf(turnContext).GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static IConversations ConversationsOf(ITurnContext turnContext)
        => turnContext.TurnState.Get<IConnectorClient>()?.Conversations
            ?? throw new InvalidOperationException("This turn has no connector.");

    private static string TeamOf(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id;
    }

    private static string RequiredTeam(ITurnContext turnContext, string teamId)
        => teamId ?? TeamOf(turnContext)
            ?? throw new InvalidOperationException("The turn is not in a team, and no team id was given.");

    private static string ChatOf(ITurnContext turnContext)
        => turnContext.Activity.Conversation?.Id
            ?? throw new InvalidOperationException("The turn has no conversation.");
}
