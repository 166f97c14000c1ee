namespace CspSupportBot.Storage;

/// <summary>Wakes the dispatcher as soon as there is something to do.</summary>
public class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

    /// <summary>New work was saved, which any replica may do.</summary>
    public virtual void Announce() => Raise();

    /// <summary>Wakes the dispatcher of this process.</summary>
    public void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody has raised it already; one wake-up is enough.
        }
    }

    /// <returns>Whether it was raised before the time ran out.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => raised.WaitAsync(atMost, cancellationToken);

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing) => raised.Dispose();
}
