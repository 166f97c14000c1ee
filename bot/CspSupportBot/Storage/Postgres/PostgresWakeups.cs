using CspSupportBot.Domain.Operations;
using Npgsql;

namespace CspSupportBot.Storage.Postgres;

/// <summary>
/// Tells the other replicas of new work and hears of theirs (LISTEN/NOTIFY). Whatever is missed while the database can't be reached is found by the
/// dispatcher's regular look.
/// </summary>
public sealed partial class PostgresWakeups(
    NpgsqlDataSource database, PostgresSignal signal, IStoreHealth store, TimeProvider clock, ILogger<PostgresWakeups> logger) : BackgroundService
{
    private const string Channel = "csp_support_bot_outbox";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(GoOnAsync(ListenAsync, stoppingToken), GoOnAsync(TellAsync, stoppingToken));

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, _) => signal.Raise();
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // What was saved before this replica listened.
        signal.Raise();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await signal.WaitForAnnouncementAsync(cancellationToken);
            await using var notify = database.CreateCommand($"NOTIFY {Channel}");
            await notify.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task GoOnAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // An outage is known already, and every second would bring another line.
                if (store.Fault is null)
                {
                    Interrupted(failure.Message);
                }

                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Replicas can't wake each other for now: {Cause}")]
    private partial void Interrupted(string cause);
}
