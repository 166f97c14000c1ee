using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Calls about conversations over HTTP.</summary>
public class Conversations : IConversations
{
    private readonly ConnectorRequests requests;

    internal Conversations(ConnectorRequests requests)
    {
        this.requests = requests;
    }

    Task<ConversationResourceResponse> IConversations.CreateAsync(
        ConversationParameters parameters,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return requests.SendAsync<ConversationResourceResponse>(
            HttpMethod.Post,
            ConversationPaths.All,
            parameters,
            cancellationToken);
    }

    Task<ConversationsResult> IConversations.ListAsync(string continuationToken, CancellationToken cancellationToken)
    {
        string path = ConversationPaths.Page(ConversationPaths.All, null, continuationToken);
        return requests.SendAsync<ConversationsResult>(HttpMethod.Get, path, null, cancellationToken);
    }

    Task<ResourceResponse> IConversations.SendAsync(
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken)
    {
        return PutAsync(HttpMethod.Post, ConversationPaths.Activities(conversationId), activity, cancellationToken);
    }

    Task<ResourceResponse> IConversations.ReplyAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.Activity(conversationId, activityId);
        return PutAsync(HttpMethod.Post, path, activity, cancellationToken);
    }

    Task<ResourceResponse> IConversations.UpdateAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.Activity(conversationId, activityId);
        return PutAsync(HttpMethod.Put, path, activity, cancellationToken);
    }

    Task IConversations.DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        string path = ConversationPaths.Activity(conversationId, activityId);
        return requests.DeleteAsync(path, cancellationToken);
    }

    Task<IList<ChannelAccount>> IConversations.GetMembersAsync(
        string conversationId,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.Members(conversationId);
        return requests.SendAsync<IList<ChannelAccount>>(HttpMethod.Get, path, null, cancellationToken);
    }

    Task<ChannelAccount> IConversations.GetMemberAsync(
        string conversationId,
        string userId,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.Member(conversationId, userId);
        return requests.SendAsync<ChannelAccount>(HttpMethod.Get, path, null, cancellationToken);
    }

    Task<PagedMembersResult> IConversations.GetPagedMembersAsync(
        string conversationId,
        int? pageSize,
        string continuationToken,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.PagedMembers(conversationId, pageSize, continuationToken);
        return requests.SendAsync<PagedMembersResult>(HttpMethod.Get, path, null, cancellationToken);
    }

    Task<IList<ChannelAccount>> IConversations.GetActivityMembersAsync(
        string conversationId,
        string activityId,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.ActivityMembers(conversationId, activityId);
        return requests.SendAsync<IList<ChannelAccount>>(HttpMethod.Get, path, null, cancellationToken);
    }

    Task IConversations.DeleteMemberAsync(
        string conversationId,
        string memberId,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.Member(conversationId, memberId);
        return requests.DeleteAsync(path, cancellationToken);
    }

    private async Task<ResourceResponse> PutAsync(
        HttpMethod method,
        string path,
        Activity activity,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ResourceResponse response =
            await requests.SendAsync<ResourceResponse>(method, path, activity, cancellationToken);

        // Teams takes some activities without telling their id.
        return new ResourceResponse(response?.Id ?? string.Empty);
    }
}
