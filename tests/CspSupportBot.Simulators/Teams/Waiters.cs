namespace CspSupportBot.Simulators.Teams;

/// <summary>Lets tests wait for a state without polling: whoever changes the state calls <see cref="Pulse"/>.</summary>
internal sealed class Waiters<T>
    where T : class
{
    private readonly Lock gate = new();
    private readonly List<Waiter> waiting = [];

    /// <summary>Completes with the first non-null answer of <paramref name="probe"/>, asked now and after every change.</summary>
    public async Task<T> WaitAsync(Func<T?> probe, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Waiter waiter = new(probe);
        lock (gate)
        {
            waiting.Add(waiter);
        }

        try
        {
            // Asked only after joining the list, so a change in between is seen by one of the two.
            waiter.Ask();
            return await waiter.Found.Task.WaitAsync(timeout, cancellationToken);
        }
        finally
        {
            lock (gate)
            {
                waiting.Remove(waiter);
            }
        }
    }

    public void Pulse()
    {
        Waiter[] all;
        lock (gate)
        {
            all = [.. waiting];
        }

        foreach (Waiter waiter in all)
        {
            waiter.Ask();
        }
    }

    private sealed class Waiter(Func<T?> probe)
    {
        public TaskCompletionSource<T> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Ask()
        {
            try
            {
                if (probe() is { } found)
                {
                    Found.TrySetResult(found);
                }
            }
            catch (Exception failure)
            {
                // A predicate that throws belongs to the test that wrote it, not to the request that changed the state.
                Found.TrySetException(failure);
            }
        }
    }
}
