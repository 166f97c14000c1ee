using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>
/// Shows that the bot is at work while a turn takes long. Teams shows it for about three seconds, so it is repeated; it is over before
/// the first reply leaves, as it would stand below it.
/// </summary>
public sealed class TypingIndicator : IAsyncDisposable
{
    private static readonly TimeSpan RepeatAfter = TimeSpan.FromSeconds(2.5);

    /// <summary>A reply waits no longer than this for an indicator that is just being sent.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(1);

    private readonly ITurnContext context;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource cut = new();
    private readonly Task showing;

    private TypingIndicator(ITurnContext context, TimeSpan after, TimeProvider clock)
    {
        this.context = context;
        this.clock = clock;
        showing = ShowAsync(after);
    }

    public static TypingIndicator Start(ITurnContext context, TimeSpan after, TimeProvider clock) => new(context, after, clock);

    /// <summary>When it returns, no indicator is on its way any more.</summary>
    public async Task StopAsync()
    {
        if (!stop.IsCancellationRequested)
        {
            await stop.CancelAsync();
            cut.CancelAfter(LongestEnd);
        }

        await showing;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
        cut.Dispose();
    }

    private async Task ShowAsync(TimeSpan after)
    {
        if (context.Activity.Type != ActivityTypes.Message)
        {
            // Nobody wrote, so nobody waits.
            return;
        }

        try
        {
            await Task.Delay(after, clock, stop.Token);
            while (true)
            {
                // Past the handlers that hold the replies back.
                await context.Adapter.SendActivitiesAsync(context, [Indicator()], cut.Token);
                await Task.Delay(RepeatAfter, clock, stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The turn is over.
        }
        catch (Exception)
        {
            // An ornament: where Teams does not take it, nobody misses it, and the reply will tell what is wrong.
        }
    }

    private Activity Indicator()
    {
        var indicator = new Activity { Type = ActivityTypes.Typing };
        indicator.ApplyConversationReference(context.Activity.GetConversationReference());
        indicator.ReplyToId = null;
        return indicator;
    }
}
