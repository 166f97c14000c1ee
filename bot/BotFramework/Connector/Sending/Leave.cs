namespace Microsoft.Bot.Connector.Sending;

/// <summary>Does something once, when disposed of.</summary>
internal sealed class Leave(Action action) : IDisposable
{
    private Action left = action;

    public void Dispose()
    {
        Interlocked.Exchange(ref left, null)?.Invoke();
    }
}
