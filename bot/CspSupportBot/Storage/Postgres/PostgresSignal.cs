namespace CspSupportBot.Storage.Postgres;

/// <summary>Wakes the dispatchers of all replicas: this one's at once, the others' by a notification of the database.</summary>
public sealed class PostgresSignal : OutboxSignal
{
    private readonly SemaphoreSlim untold = new(0, 1);

    public override void Announce()
    {
        base.Announce();
        try
        {
            untold.Release();
        }
        catch (SemaphoreFullException)
        {
            // The others are about to be told; once is enough for all that was saved meanwhile.
        }
    }

    /// <summary>Waits until there is something to tell the other replicas.</summary>
    public Task WaitForAnnouncementAsync(CancellationToken cancellationToken) => untold.WaitAsync(cancellationToken);

    protected override void Dispose(bool isDisposing)
    {
        untold.Dispose();
        base.Dispose(isDisposing);
    }
}
