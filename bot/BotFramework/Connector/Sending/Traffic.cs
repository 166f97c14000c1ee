namespace Microsoft.Bot.Connector.Sending;

/// <summary>The calls of one conversation or tenant.</summary>
internal sealed class Traffic(RateGate writes, RateGate reads)
{
    private int users;

    /// <summary>Calls that change something run one after another, or a later one could overtake an earlier.</summary>
    internal Lane Order { get; } = new();

    internal RateGate Writes => writes;

    internal RateGate Reads => reads;

    internal bool IsIdle => Volatile.Read(ref users) == 0 && writes.IsIdle && reads.IsIdle;

    /// <summary>Keeps it remembered as long as a call needs it.</summary>
    internal sealed class Use : IDisposable
    {
        internal Use(Traffic traffic)
        {
            Traffic = traffic;
            Interlocked.Increment(ref traffic.users);
        }

        internal Traffic Traffic { get; }

        public void Dispose()
        {
            Interlocked.Decrement(ref Traffic.users);
        }
    }
}
