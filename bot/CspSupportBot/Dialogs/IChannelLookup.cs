using CspSupportBot.Domain.Notices;
using Microsoft.Bot.Builder;

namespace CspSupportBot.Dialogs;

/// <summary>Asks Teams about the channel in which something is said.</summary>
public interface IChannelLookup
{
    /// <summary>The place with what Teams tells of it: its name and kind stay unknown where Teams does not answer soon enough.</summary>
    Task<ChannelPlace> CompleteAsync(ITurnContext context, ChannelPlace place, CancellationToken cancellationToken);
}
