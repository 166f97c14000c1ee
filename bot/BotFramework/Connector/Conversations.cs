using Microsoft.Bot.Connector.Sending;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

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
        ConnectorCall call = new(HttpMethod.Post, ConversationPaths.All)
        {
            // A thread counts as its channel, a chat as its person.
            Conversation = parameters.ChannelData is TeamsChannelData { Channel.Id: { } channel } ? channel : parameters.Members is [{ Id: { } member }] ? member : null,
            TenantId = parameters.TenantId,

            // There is one chat for each person, so asking for it twice gives the same one.
            IsRepeatable = parameters.IsGroup != true && parameters.Activity is null,
        };
        return requests.SendAsync<ConversationResourceResponse>(call, parameters, cancellationToken);
    }

    Task<ConversationsResult> IConversations.ListAsync(string continuationToken, CancellationToken cancellationToken)
    {
        ConnectorCall call = new(HttpMethod.Get, ConversationPaths.Page(ConversationPaths.All, null, continuationToken));
        return requests.SendAsync<ConversationsResult>(call, null, cancellationToken);
    }

    Task<ResourceResponse> IConversations.SendAsync(
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken)
    {
        return PutAsync(HttpMethod.Post, ConversationPaths.Activities(conversationId), conversationId, activity, cancellationToken);
    }

    Task<ResourceResponse> IConversations.ReplyAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.Activity(conversationId, activityId);
        return PutAsync(HttpMethod.Post, path, conversationId, activity, cancellationToken);
    }

    Task<ResourceResponse> IConversations.UpdateAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.Activity(conversationId, activityId);
        return PutAsync(HttpMethod.Put, path, conversationId, activity, cancellationToken);
    }

    Task IConversations.DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        return DeleteAsync(ConversationPaths.Activity(conversationId, activityId), conversationId, cancellationToken);
    }

    Task<IList<ChannelAccount>> IConversations.GetMembersAsync(
        string conversationId,
        CancellationToken cancellationToken)
    {
        return GetAsync<IList<ChannelAccount>>(ConversationPaths.Members(conversationId), conversationId, cancellationToken);
    }

    Task<ChannelAccount> IConversations.GetMemberAsync(
        string conversationId,
        string userId,
        CancellationToken cancellationToken)
    {
        return GetAsync<ChannelAccount>(ConversationPaths.Member(conversationId, userId), conversationId, cancellationToken);
    }

    Task<PagedMembersResult> IConversations.GetPagedMembersAsync(
        string conversationId,
        int? pageSize,
        string continuationToken,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.PagedMembers(conversationId, pageSize, continuationToken);
        return GetAsync<PagedMembersResult>(path, conversationId, cancellationToken);
    }

    Task<IList<ChannelAccount>> IConversations.GetActivityMembersAsync(
        string conversationId,
        string activityId,
        CancellationToken cancellationToken)
    {
        string path = ConversationPaths.ActivityMembers(conversationId, activityId);
        return GetAsync<IList<ChannelAccount>>(path, conversationId, cancellationToken);
    }

    Task<ConversationList> IConversations.ListTeamChannelsAsync(string teamId, CancellationToken cancellationToken)
    {
        return GetAsync<ConversationList>(ConversationPaths.TeamChannels(teamId), teamId, cancellationToken);
    }

    Task IConversations.DeleteMemberAsync(
        string conversationId,
        string memberId,
        CancellationToken cancellationToken)
    {
        return DeleteAsync(ConversationPaths.Member(conversationId, memberId), conversationId, cancellationToken);
    }

    private Task<T> GetAsync<T>(string path, string conversationId, CancellationToken cancellationToken)
    {
        ConnectorCall call = new(HttpMethod.Get, path) { Conversation = conversationId };
        return requests.SendAsync<T>(call, null, cancellationToken);
    }

    private Task<byte[]> DeleteAsync(string path, string conversationId, CancellationToken cancellationToken)
    {
        ConnectorCall call = new(HttpMethod.Delete, path) { Conversation = conversationId };
        return requests.SendAsync(call, null, cancellationToken);
    }

    private async Task<ResourceResponse> PutAsync(
        HttpMethod method,
        string path,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ConnectorCall call = new(method, path) { Conversation = conversationId, TenantId = activity.Conversation?.TenantId };
        ResourceResponse response = await requests.SendAsync<ResourceResponse>(call, activity, cancellationToken);

        // Teams takes some activities without telling their id.
        return new ResourceResponse(response?.Id ?? string.Empty);
    }
}
