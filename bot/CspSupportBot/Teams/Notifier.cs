using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>Sends outside of a turn, through the same adapter.</summary>
public sealed class Notifier(SupportAdapter adapter, IConfiguration configuration) : INotifier
{
    public async Task<string?> SendAsync(ConversationAddress address, OutgoingMessage message, CancellationToken cancellationToken)
    {
        string? sentId = null;
        await ContinueAsync(
            address,
            async (context, token) => sentId = (await context.SendActivityAsync(TeamsMessage.Write(message), token))?.Id,
            cancellationToken);
        return sentId;
    }

    public Task UpdateAsync(ConversationAddress address, string activityId, OutgoingMessage message, CancellationToken cancellationToken) =>
        ContinueAsync(
            address,
            async (context, token) =>
            {
                var activity = TeamsMessage.Write(message);
                activity.Id = activityId;
                await context.UpdateActivityAsync(activity, token);
            },
            cancellationToken);

    private async Task ContinueAsync(ConversationAddress address, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        // The adapter's own error handler would apologise to the user for a message nobody waits for.
        Exception? failure = null;
        await adapter.ContinueConversationAsync(
            configuration["MicrosoftAppId"] ?? "",
            Reference(address),
            async (context, token) =>
            {
                try
                {
                    await callback(context, token);
                }
                catch (Exception caught)
                {
                    failure = caught;
                }
            },
            cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
        {
            throw DeliveryFailure.Of(failure);
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
}
