using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Calls about conversations. Each throws <see cref="ErrorResponseException"/> when the channel refuses, and
/// <see cref="HttpRequestException"/> when it cannot be reached. What may be tried again without harm was.
/// </summary>
public static class ConversationsExtensions
{
    /// <summary>Creates a conversation, with a first message if one is given.</summary>
    public static Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations,
        ConversationParameters parameters,
        CancellationToken cancellationToken = default)
    {
        return operations.CreateAsync(parameters, cancellationToken);
    }

    /// <summary>Creates a conversation with one user.</summary>
    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations,
        ChannelAccount bot,
        ChannelAccount user,
        Activity activity = default,
        CancellationToken cancellationToken = default)
    {
        ConversationParameters parameters = new(bot: bot, members: [user], activity: activity);
        return operations.CreateAsync(parameters, cancellationToken);
    }

    /// <summary>Creates a conversation with one user, both parties given by id.</summary>
    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations,
        string botAddress,
        string userAddress,
        Activity activity = default,
        CancellationToken cancellationToken = default)
    {
        return operations.CreateDirectConversationAsync(
            new ChannelAccount(botAddress),
            new ChannelAccount(userAddress),
            activity,
            cancellationToken);
    }

    /// <summary>Deletes an activity that the bot has sent.</summary>
    public static Task DeleteActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
    {
        return operations.DeleteAsync(conversationId, activityId, cancellationToken);
    }

    /// <summary>Takes a member out of a conversation, where the channel allows it.</summary>
    public static Task DeleteConversationMemberAsync(
        this IConversations operations,
        string conversationId,
        string memberId,
        CancellationToken cancellationToken = default)
    {
        return operations.DeleteMemberAsync(conversationId, memberId, cancellationToken);
    }

    /// <summary>The members who can see an activity.</summary>
    public static Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
    {
        return operations.GetActivityMembersAsync(conversationId, activityId, cancellationToken);
    }

    /// <summary>One member of a conversation.</summary>
    public static Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations,
        string userId,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        return ((IConversations)operations).GetMemberAsync(conversationId, userId, cancellationToken);
    }

    /// <summary>All members of a conversation. On Teams prefer the paged call, which is not throttled as hard.</summary>
    public static Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        return operations.GetMembersAsync(conversationId, cancellationToken);
    }

    /// <summary>One page of the members of a conversation.</summary>
    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = default,
        string continuationToken = default,
        CancellationToken cancellationToken = default)
    {
        return operations.GetPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken);
    }

    /// <summary>One page of the bot's conversations, where the channel lists them.</summary>
    public static Task<ConversationsResult> GetConversationsAsync(
        this IConversations operations,
        string continuationToken = default,
        CancellationToken cancellationToken = default)
    {
        return operations.ListAsync(continuationToken, cancellationToken);
    }

    /// <summary>Answers an activity; the ids are those in the given activity.</summary>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.ReplyToActivityAsync(
            activity.Conversation?.Id,
            activity.ReplyToId,
            activity,
            cancellationToken);
    }

    /// <summary>Answers an activity.</summary>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        return operations.ReplyAsync(conversationId, activityId, activity, cancellationToken);
    }

    /// <summary>Sends an activity to the conversation that it names.</summary>
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.SendToConversationAsync(activity.Conversation?.Id, activity, cancellationToken);
    }

    /// <summary>Sends an activity to a conversation.</summary>
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        return operations.SendAsync(conversationId, activity, cancellationToken);
    }

    /// <summary>Replaces an activity that the bot has sent; the ids are those in the given activity.</summary>
    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.UpdateActivityAsync(activity.Conversation?.Id, activity.Id, activity, cancellationToken);
    }

    /// <summary>Replaces an activity that the bot has sent.</summary>
    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        return operations.UpdateAsync(conversationId, activityId, activity, cancellationToken);
    }
}
