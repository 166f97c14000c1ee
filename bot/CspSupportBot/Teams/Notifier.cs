using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Operations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CspSupportBot.Teams;

/// <summary>Sends outside of a turn, through the same adapter, and tells the operator what only an operator can mend.</summary>
public sealed partial class Notifier(SupportAdapter adapter, IConfiguration configuration, BotMeter meter, ILogger<Notifier> logger) : INotifier
{
    public Task<DeliveryOutcome> SendAsync(ConversationAddress address, OutgoingMessage message, CancellationToken cancellationToken) =>
        ContinueAsync(
            address,
            async (context, token) =>
            {
                var sent = await context.SendActivityAsync(TeamsMessage.Write(message), token);
                meter.CountSent(message);
                return sent?.Id;
            },
            cancellationToken);

    public async Task<DeliveryOutcome> OpenThreadAsync(ConversationAddress channel, OutgoingMessage message, CancellationToken cancellationToken)
    {
        DeliveryOutcome outcome = new DeliveryOutcome.Unavailable("the thread was not opened");
        var activity = TeamsMessage.Write(message);
        try
        {
            await adapter.CreateConversationAsync(
                configuration["MicrosoftAppId"] ?? "",
                channel.ChannelId,
                channel.ServiceUrl,
                null,
                new ConversationParameters
                {
                    IsGroup = true,
                    Bot = new ChannelAccount { Id = channel.BotId, Name = channel.BotName },
                    TenantId = channel.PartnerTenant,
                    ChannelData = new TeamsChannelData
                    {
                        Channel = new ChannelInfo { Id = channel.ConversationId },
                        Tenant = new TenantInfo { Id = channel.PartnerTenant },
                    },
                    Activity = activity,
                },
                (context, _) =>
                {
                    meter.CountSent(message);
                    var thread = context.Activity.Conversation.Id;
                    outcome = new DeliveryOutcome.Delivered(ConversationAddress.RootOf(thread) ?? context.Activity.Id) { ConversationId = thread };
                    return Task.CompletedTask;
                },
                cancellationToken);
        }
        catch (Exception failure)
        {
            // Cancelled or not, the thread may be there.
            outcome = DeliveryFailure.Of(failure);
            cancellationToken.ThrowIfCancellationRequested();
        }

        Report(channel, outcome);
        return outcome;
    }

    public async Task<DeliveryOutcome> UpdateAsync(ConversationAddress address, string activityId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var outcome = await ContinueAsync(
            address,
            async (context, token) =>
            {
                var activity = TeamsMessage.Write(message);
                activity.Id = activityId;
                await context.UpdateActivityAsync(activity, token);
                return activityId;
            },
            cancellationToken);

        // What replaces a message can't come twice.
        return outcome is DeliveryOutcome.Uncertain uncertain ? new DeliveryOutcome.Unavailable(uncertain.Cause) : outcome;
    }

    private async Task<DeliveryOutcome> ContinueAsync(
        ConversationAddress address, Func<ITurnContext, CancellationToken, Task<string?>> send, CancellationToken cancellationToken)
    {
        // The adapter's own error handler would apologise to the user for a message nobody waits for.
        DeliveryOutcome outcome = new DeliveryOutcome.Unavailable("the turn did not run");
        await adapter.ContinueConversationAsync(
            configuration["MicrosoftAppId"] ?? "",
            Reference(address),
            async (context, token) =>
            {
                try
                {
                    outcome = new DeliveryOutcome.Delivered(await send(context, token));
                }
                catch (Exception failure)
                {
                    outcome = DeliveryFailure.Of(failure);
                }
            },
            cancellationToken);
        if (outcome is not DeliveryOutcome.Delivered)
        {
            // What was delivered stays so, whoever gave up on it meanwhile.
            cancellationToken.ThrowIfCancellationRequested();
        }

        Report(address, outcome);
        return outcome;
    }

    private void Report(ConversationAddress address, DeliveryOutcome outcome)
    {
        switch (outcome)
        {
            case DeliveryOutcome.DeadReference dead:
                ConversationDead(address.ConversationId, dead.Code);
                break;
            case DeliveryOutcome.DisabledByAdmin:
                AppDisabled(address.PartnerTenant);
                break;
            case DeliveryOutcome.WrongHost:
                HostWrong(address.ConversationId, address.ServiceUrl);
                break;
            case DeliveryOutcome.UntrustedHost:
                HostUntrusted(address.ConversationId, address.ServiceUrl);
                break;
            case DeliveryOutcome.Unauthorised unauthorised:
                NotLetIn(unauthorised.Cause);
                break;
        }
    }

    private static ConversationReference Reference(ConversationAddress address) => new()
    {
        ChannelId = address.ChannelId,
        ServiceUrl = address.ServiceUrl,
        Bot = new ChannelAccount { Id = address.BotId, Name = address.BotName },
        Conversation = new ConversationAccount
        {
            Id = address.ConversationId,
            ConversationType = address.ConversationType,
            IsGroup = address.IsGroup,
            TenantId = address.PartnerTenant,
        },
    };

    [LoggerMessage(LogLevel.Warning, "Conversation {ConversationId} can't be reached any more ({Code}); nothing is sent to it until somebody speaks or installs the app there again")]
    private partial void ConversationDead(string conversationId, string code);

    [LoggerMessage(LogLevel.Error, "The app is disabled in tenant {Tenant}: ask its Teams administrator to allow it in the Teams admin center")]
    private partial void AppDisabled(string tenant);

    [LoggerMessage(LogLevel.Error, "Teams does not serve conversation {ConversationId} from {ServiceUrl}: have somebody write to the bot there, so that it learns the new address; for a GCC tenant that is smba.infra.gcc.teams.microsoft.com")]
    private partial void HostWrong(string conversationId, string serviceUrl);

    [LoggerMessage(LogLevel.Error, "Nothing is sent to conversation {ConversationId}, because {ServiceUrl} is no host that the bot trusts: if it is genuine, add it to BotFramework:TrustedServiceHosts")]
    private partial void HostUntrusted(string conversationId, string serviceUrl);

    [LoggerMessage(LogLevel.Error, "The bot can't prove who it is ({Cause}): check MicrosoftAppId, MicrosoftAppTenantId and the secret, certificate or identity behind them, and that the bot's Teams channel is on")]
    private partial void NotLetIn(string cause);
}
