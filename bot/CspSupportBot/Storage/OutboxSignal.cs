namespace CspSupportBot.Storage;

/// <summary>Wakes the dispatcher of this process as soon as new work is saved.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

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

    public void Dispose() => raised.Dispose();
}
