namespace CspSupportBot.Teams;

/// <summary>
/// Counts the turns that run, so that an orderly stop cuts none: new ones are refused from its first moment on, and the process ends when the
/// last one is over.
/// </summary>
public sealed partial class RunningTurns(ILogger<RunningTurns> logger) : IHostedLifecycleService
{
    private readonly Lock door = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isStopping;
    private int count;

    /// <summary>Null while the process stops; else dispose what is returned when the turn is over.</summary>
    public IDisposable? TryEnter()
    {
        lock (door)
        {
            return isStopping ? null : EnterLocked();
        }
    }

    /// <summary>For what goes on after its request was answered: it is inside already, so it is never refused.</summary>
    public IDisposable Enter()
    {
        lock (door)
        {
            return EnterLocked();
        }
    }

    /// <summary>Comes before the server stops listening, so that whoever calls meanwhile is told to come back.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        lock (door)
        {
            isStopping = true;
            if (count == 0)
            {
                return;
            }
        }

        try
        {
            await over.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            TurnsCut(Volatile.Read(ref count));
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Turn EnterLocked()
    {
        count++;
        return new Turn(this);
    }

    private void Leave()
    {
        lock (door)
        {
            if (--count == 0 && isStopping)
            {
                over.TrySetResult();
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The process stops although {Count} turns still run")]
    private partial void TurnsCut(int count);

    private sealed class Turn(RunningTurns turns) : IDisposable
    {
        private int isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isOver, 1) == 0)
            {
                turns.Leave();
            }
        }
    }
}
