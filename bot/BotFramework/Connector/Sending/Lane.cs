namespace Microsoft.Bot.Connector.Sending;

/// <summary>A lock that lets in whoever asked first. A semaphore promises no order, and messages have one.</summary>
internal sealed class Lane
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;

    /// <summary>Waits for all who asked before. The place in the queue is taken before this returns.</summary>
    /// <returns>Lets the next one in when disposed of.</returns>
    internal async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (gate)
        {
            before = last;
            last = leaving.Task;
        }

        try
        {
            await before.WaitAsync(cancellationToken);
        }
        catch
        {
            // Who gives up leaves the queue, but those behind still wait for those before.
            _ = before.ContinueWith(_ => leaving.SetResult(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }

        return new Leave(leaving.SetResult);
    }
}
