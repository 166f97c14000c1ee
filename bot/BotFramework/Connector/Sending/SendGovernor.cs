namespace Microsoft.Bot.Connector.Sending;

/// <summary>
/// Keeps the bot below what Teams allows, for each conversation and for each tenant, and calls that change a conversation in
/// their order. Conversations in which nothing happens any more are forgotten.
/// </summary>
internal sealed class SendGovernor(RateLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Traffic> traffics = new(StringComparer.Ordinal);
    private long sweptAt = clock.GetTimestamp();

    /// <summary>How many conversations and tenants are remembered.</summary>
    internal int Remembered
    {
        get
        {
            lock (gate)
            {
                return traffics.Count;
            }
        }
    }

    /// <summary>Joins the traffic of this conversation; dispose of it when the call has ended.</summary>
    internal Traffic.Use Conversation(string key)
    {
        return Join("conversation " + key, limits.Writes, limits.Reads);
    }

    /// <summary>Joins the traffic of all conversations of this tenant.</summary>
    internal Traffic.Use Tenant(string key)
    {
        return Join("tenant " + key, limits.Tenant, []);
    }

    private Traffic.Use Join(string key, IReadOnlyList<RateWindow> writes, IReadOnlyList<RateWindow> reads)
    {
        lock (gate)
        {
            Sweep();
            if (!traffics.TryGetValue(key, out Traffic traffic))
            {
                traffics.Add(key, traffic = new Traffic(new RateGate(writes, clock), new RateGate(reads, clock)));
            }

            return new Traffic.Use(traffic);
        }
    }

    private void Sweep()
    {
        if (clock.GetElapsedTime(sweptAt) < SweepInterval)
        {
            return;
        }

        sweptAt = clock.GetTimestamp();
        foreach ((string key, Traffic traffic) in traffics)
        {
            if (traffic.IsIdle)
            {
                traffics.Remove(key);
            }
        }
    }
}
