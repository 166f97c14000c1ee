using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

// The official overrides name this argument differently from what they override, and callers may pass it by name.
#pragma warning disable CA1725

namespace Microsoft.Bot.Builder;

public abstract partial class CloudAdapterBase
{
    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(claimsIdentity, reference, null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ProcessProactiveAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ProcessProactiveAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    /// <summary>Starts a conversation on the channel and runs the callback in it. The turn has no user, so user state cannot be used in it.</summary>
    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var connector = await factory.CreateAsync(serviceUrl, audience, cancellationToken);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Name = ActivityEventNames.CreateConversation,
            Id = created.ActivityId ?? Guid.NewGuid().ToString(),
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            ChannelData = conversationParameters.ChannelData,
            Conversation = new ConversationAccount(isGroup: conversationParameters.IsGroup, id: created.Id, tenantId: conversationParameters.TenantId),
            Recipient = conversationParameters.Bot,
        };

        using var turnContext = await CreateTurnContextAsync(activity, identity, audience, factory, callback, cancellationToken);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs a turn that nothing came in for, with the bot as its own caller.</summary>
    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        BotAssert.ActivityNotNull(continuationActivity);
        if (continuationActivity.Conversation is null || string.IsNullOrWhiteSpace(continuationActivity.ServiceUrl))
        {
            throw new ArgumentException("To continue, a conversation and its serviceUrl must be known.", nameof(continuationActivity));
        }

        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var turnContext = await CreateTurnContextAsync(continuationActivity, claimsIdentity, audience, factory, callback, cancellationToken);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }
}
