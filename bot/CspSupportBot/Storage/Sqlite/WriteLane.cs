namespace CspSupportBot.Storage.Sqlite;

/// <summary>
/// Lets those who write to the SQLite file queue up, in the order of arrival. SQLite itself lets one connection write at a time, but who waits for it blocks a
/// thread, asks again now and then, and may be overtaken for as long as others keep writing: under load for ten seconds and more.
/// </summary>
public sealed class WriteLane : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Waits for those before; dispose what is returned when the write is over.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
