using CspSupportBot.Desk;
using CspSupportBot.Domain.Notices;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CspSupportBot.Teams;

/// <summary>What Teams tells of the fate of channels, and of the bot in a team.</summary>
public static class ChannelEvents
{
    /// <summary>Whether it tells that a channel or team has ended or has another name: it may come from anybody of the tenant, and gives nobody anything.</summary>
    public static bool IsOne(Activity activity) => TeamOf(activity) is not null && activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) is true,
        ActivityTypes.ConversationUpdate => HasRemovedBot(activity) || DataOf(activity)?.EventType is "channelDeleted" or "channelRenamed" or "teamDeleted" or "teamHardDeleted",
        _ => false,
    };

    public static Task FollowAsync(Activity activity, ChannelDesk channels, CancellationToken cancellationToken)
    {
        if (!IsOne(activity))
        {
            return Task.CompletedTask;
        }

        var (data, team) = (DataOf(activity), TeamOf(activity)!);
        return data?.EventType switch
        {
            "channelDeleted" => channels.LoseAsync(data.Channel?.Id ?? "", ChannelFate.Deleted, cancellationToken),
            "channelRenamed" => channels.RenameAsync(data.Channel?.Id ?? "", data.Channel?.Name, cancellationToken),
            "teamDeleted" or "teamHardDeleted" => channels.LoseTeamAsync(team, ChannelFate.Deleted, cancellationToken),
            _ => channels.LoseTeamAsync(team, ChannelFate.BotRemoved, cancellationToken),
        };
    }

    private static bool HasRemovedBot(Activity activity) => activity.MembersRemoved?.Any(member => member?.Id == activity.Recipient?.Id) is true;

    private static string? TeamOf(Activity activity) => DataOf(activity)?.Team?.Id is { Length: > 0 } team ? team : null;

    private static TeamsChannelData? DataOf(Activity activity) => activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
}
