using CspSupportBot.Domain.Operations;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Looks now and then how the queue of durable work stands, for whoever collects the metrics.</summary>
public sealed class WorkWatch(IServiceScopeFactory scopes, BotMeter meter, TimeProvider clock) : BackgroundService
{
    // Collectors ask about once a minute.
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            meter.Show(await MeasureAsync(stoppingToken));
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<WorkMeasure?> MeasureAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
            return new WorkMeasure(await outbox.LagAsync(clock.GetUtcNow(), cancellationToken), await outbox.CountParkedAsync(cancellationToken));
        }
        catch (Exception)
        {
            // Who needs the store says why it fails; here it is only not known.
            return null;
        }
    }
}
