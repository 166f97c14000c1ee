namespace CspSupportBot.Tests.Crashes;

/// <summary>
/// Kills each replica again and again, whatever the other one does: also both at once, and sometimes one that is still starting. What is drawn is
/// repeatable, what the process was just doing then is not.
/// </summary>
public sealed class ReplicaKiller(Replicas replicas, int seed)
{
    private int kills;

    public int Kills => kills;

    /// <summary>Returns when the time is over and all replicas are ready again.</summary>
    public Task KillAsync(TimeSpan during)
    {
        var started = TimeProvider.System.GetTimestamp();
        return Task.WhenAll(Enumerable.Range(0, replicas.Count).Select(replica => KillOneAsync(
            replica, new Random(seed + replica), () => TimeProvider.System.GetElapsedTime(started) >= during)));
    }

    private async Task KillOneAsync(int replica, Random random, Func<bool> isOver)
    {
        while (!isOver())
        {
            await Task.Delay(random.Next(500, 7000));
            await KillAsync(replica);
            if (random.Next(4) == 0)
            {
                await StartInVainAsync(replica, random.Next(200, 1500));
            }

            await replicas.StartAgainAsync(replica);
        }
    }

    private async Task StartInVainAsync(int replica, int milliseconds)
    {
        using CancellationTokenSource limit = new(milliseconds);
        try
        {
            await replicas.StartAgainAsync(replica, limit.Token);
        }
        catch (OperationCanceledException)
        {
            // It is killed before it is ready; a fast machine was ready sooner.
        }

        await KillAsync(replica);
    }

    private Task KillAsync(int replica)
    {
        Interlocked.Increment(ref kills);
        return replicas.KillAsync(replica);
    }
}
