using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>Calls about conversations, made through <see cref="ConversationsExtensions"/>.</summary>
/// <remarks>The official members carry types of Microsoft.Rest, so these are internal.</remarks>
public interface IConversations
{
    internal Task<ConversationResourceResponse> CreateAsync(
        ConversationParameters parameters,
        CancellationToken cancellationToken);

    internal Task<ConversationsResult> ListAsync(string continuationToken, CancellationToken cancellationToken);

    internal Task<ResourceResponse> SendAsync(
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken);

    internal Task<ResourceResponse> ReplyAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken);

    internal Task<ResourceResponse> UpdateAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken);

    internal Task DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    internal Task<IList<ChannelAccount>> GetMembersAsync(string conversationId, CancellationToken cancellationToken);

    internal Task<ChannelAccount> GetMemberAsync(
        string conversationId,
        string userId,
        CancellationToken cancellationToken);

    internal Task<PagedMembersResult> GetPagedMembersAsync(
        string conversationId,
        int? pageSize,
        string continuationToken,
        CancellationToken cancellationToken);

    internal Task<IList<ChannelAccount>> GetActivityMembersAsync(
        string conversationId,
        string activityId,
        CancellationToken cancellationToken);

    internal Task<ConversationList> ListTeamChannelsAsync(string teamId, CancellationToken cancellationToken);

    internal Task DeleteMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken);
}
