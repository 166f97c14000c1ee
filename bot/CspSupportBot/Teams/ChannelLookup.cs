using CspSupportBot.Dialogs;
using CspSupportBot.Domain.Notices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;

namespace CspSupportBot.Teams;

/// <inheritdoc cref="IChannelLookup"/>
public sealed partial class ChannelLookup(ILogger<ChannelLookup> logger) : IChannelLookup
{
    // A turn may read from a remote system, but nobody waits long for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<ChannelPlace> CompleteAsync(ITurnContext context, ChannelPlace place, CancellationToken cancellationToken)
    {
        if (place.TeamId is not { } teamId)
        {
            return place;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var channels = await TeamsInfo.GetTeamChannelsAsync(context, teamId, patience.Token);
            var known = channels?.FirstOrDefault(channel => channel.Id == place.Id);
            return known is null ? place : place with { Name = place.Name ?? Told(known.Name), Kind = place.Kind ?? Told(known.Type) };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            NotTold(failure);
            return place;
        }
    }

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    [LoggerMessage(LogLevel.Information, "Teams did not tell what kind of channel it is")]
    private partial void NotTold(Exception failure);
}
