using CspSupportBot.Domain.Notices;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CspSupportBot.Teams;

/// <summary>Reads off an activity in which channel of which team it happened.</summary>
public static class ChannelPlaces
{
    /// <summary>Null outside of channels.</summary>
    public static ChannelPlace? Of(Activity activity, Arrival arrival)
    {
        if (!activity.TryGetChannelData<TeamsChannelData>(out var data) || data?.Channel is not { Id.Length: > 0 } channel)
        {
            return null;
        }

        return new ChannelPlace(
            arrival.Address with { ConversationId = channel.Id, PersonId = null }, Told(data.Team?.Id), Told(data.Team?.Name), Told(channel.Name), Told(channel.Type));
    }

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
