namespace CspSupportBot.Simulators.Teams;

/// <summary>Holds requests at a known point until the test opens it. Once open it stays open.</summary>
public sealed class FaultGate
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first request stands at the gate, so a test knows that the call is in flight.</summary>
    public Task Reached => reached.Task;

    public void Open() => opened.TrySetResult();

    internal async Task PassAsync(CancellationToken cancellationToken)
    {
        reached.TrySetResult();
        await opened.Task.WaitAsync(cancellationToken);
    }
}
