using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.People;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Tells the first lead who can be reached what becomes of a bound channel; where there is none, the operator reads it in the log.</summary>
public sealed partial class TellLeadJob(PostDesk post, ProfileDesk profiles, Leads leads, ILogger<TellLeadJob> logger) : IJob
{
    public string Kind => OutboxRows.TellLeadKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var news = JsonSerializer.Deserialize<ChannelNews>(row.Payload)!;
        foreach (var lead in leads.Ids)
        {
            Languages.SpeakTo(await profiles.FindAsync(lead, cancellationToken));
            if (await post.ToPersonAsync(lead, new OutgoingMessage(Text(news), null, null, null, null), cancellationToken))
            {
                return new JobOutcome.Done();
            }
        }

        Untold(news.ChannelId, news.Fate);
        return new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Text(ChannelNews news)
    {
        var again = $"{Words.CommandNotify} {Words.NotifyHereWord}";
        return news.Fate switch
        {
            ChannelFate.Silent => Words.ChannelSilent.With(news.Title),
            ChannelFate.Back => Words.ChannelBack.With(news.Title),
            ChannelFate.Deleted => Words.ChannelDeleted.With(news.Title, again),
            _ => Words.ChannelBotRemoved.With(news.Title, again),
        };
    }

    [LoggerMessage(LogLevel.Warning, "The bound channel {ChannelId} is {Fate}, and no lead can be told: name leads in Access:Leads, and let each write to the bot once")]
    private partial void Untold(string channelId, ChannelFate fate);
}
