namespace CspSupportBot.Storage.Postgres;

/// <summary>Wakes the dispatchers of all replicas: this one's at once, the others' by a notification of the database.</summary>
public sealed class PostgresSignal : OutboxSignal
{
    private readonly OutboxSignal untold = new();

    public override void Announce()
    {
        base.Announce();
        untold.Raise();
    }

    /// <summary>Waits until there is something to tell the other replicas.</summary>
    public Task WaitForAnnouncementAsync(CancellationToken cancellationToken) => untold.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);

    protected override void Dispose(bool isDisposing)
    {
        untold.Dispose();
        base.Dispose(isDisposing);
    }
}
