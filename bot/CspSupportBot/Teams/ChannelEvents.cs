using CspSupportBot.Desk;
using CspSupportBot.Domain.Notices;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CspSupportBot.Teams;

/// <summary>What Teams tells of the fate of channels, and of the bot in a team.</summary>
public static class ChannelEvents
{
    /// <summary>Whether it only tells that something has ended or has another name: it may come from anybody of the tenant, and gives nobody anything.</summary>
    public static bool IsOne(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => IsRemoval(activity),
        ActivityTypes.ConversationUpdate => HasRemovedBot(activity) || EventOf(activity) is "channelDeleted" or "channelRenamed" or "teamDeleted" or "teamHardDeleted",
        _ => false,
    };

    public static Task FollowAsync(Activity activity, ChannelPlace place, ChannelDesk channels, CancellationToken cancellationToken)
    {
        if (!IsOne(activity))
        {
            return Task.CompletedTask;
        }

        return EventOf(activity) switch
        {
            "channelDeleted" => channels.LoseAsync(place.Id, ChannelFate.Deleted, cancellationToken),
            "channelRenamed" => channels.RenameAsync(place.Id, place.Name, cancellationToken),
            "teamDeleted" or "teamHardDeleted" => channels.LoseTeamAsync(place.TeamId ?? place.Id, ChannelFate.Deleted, cancellationToken),
            _ => channels.LoseTeamAsync(place.TeamId ?? place.Id, ChannelFate.BotRemoved, cancellationToken),
        };
    }

    private static bool IsRemoval(Activity activity) => activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) is true;

    private static bool HasRemovedBot(Activity activity) => activity.MembersRemoved?.Any(member => member?.Id == activity.Recipient?.Id) is true;

    private static string? EventOf(Activity activity) => activity.TryGetChannelData<TeamsChannelData>(out var data) ? data?.EventType : null;
}
