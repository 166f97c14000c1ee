namespace Microsoft.Bot.Connector.Sending;

/// <summary>
/// Lets calls through, in the order of asking, so that none of the windows is ever exceeded. A call counts from its start until
/// a window's length after its end: when in between the channel has counted it, nobody here can know.
/// </summary>
internal sealed class RateGate(IReadOnlyList<RateWindow> windows, TimeProvider clock)
{
    private readonly Lane lane = new();
    private readonly Lock gate = new();
    private readonly List<long> ends = [];
    private readonly TimeSpan longest = windows.Select(window => window.Length).DefaultIfEmpty().Max();
    private int running;
    private TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long heldAt;
    private TimeSpan heldFor;

    /// <summary>Whether everything it knows is too old to matter.</summary>
    internal bool IsIdle
    {
        get
        {
            lock (gate)
            {
                Forget();
                return running == 0 && ends.Count == 0 && Held() <= TimeSpan.Zero;
            }
        }
    }

    /// <summary>Waits until one more call is allowed.</summary>
    /// <returns>To be disposed of when the call has ended.</returns>
    /// <exception cref="Schema.ErrorResponseException">It would take longer than the caller has patience.</exception>
    internal async Task<IDisposable> EnterAsync(Patience patience)
    {
        using IDisposable turn = await patience.WaitAsync(lane.EnterAsync);
        while (TryStart(out TimeSpan wait, out Task oneEnded) is false)
        {
            if (!patience.Covers(wait))
            {
                throw Patience.TooLong(wait);
            }

            await patience.WaitAsync(async token =>
            {
                // Timers count in whole milliseconds; a fraction would be a wait for nothing.
                Task delay = oneEnded ?? Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, token);
                await delay.WaitAsync(token);
                return true;
            });
        }

        return new Leave(End);
    }

    /// <summary>The channel has asked for silence for so long.</summary>
    internal void Hold(TimeSpan duration)
    {
        lock (gate)
        {
            if (duration > Held())
            {
                (heldAt, heldFor) = (clock.GetTimestamp(), duration);
            }
        }
    }

    private TimeSpan Held()
    {
        return heldFor - clock.GetElapsedTime(heldAt);
    }

    private bool TryStart(out TimeSpan wait, out Task oneEnded)
    {
        lock (gate)
        {
            Forget();
            wait = Held();
            oneEnded = null;
            foreach (RateWindow window in windows)
            {
                if (running >= window.Calls)
                {
                    oneEnded = ended.Task;
                }
                else if (running + ends.Count >= window.Calls)
                {
                    TimeSpan left = window.Length - clock.GetElapsedTime(ends[ends.Count - window.Calls + running]);
                    wait = left > wait ? left : wait;
                }
            }

            if (wait > TimeSpan.Zero || oneEnded is not null)
            {
                return false;
            }

            running++;
            return true;
        }
    }

    private void End()
    {
        lock (gate)
        {
            running--;
            if (windows.Count > 0)
            {
                ends.Add(clock.GetTimestamp());
            }

            ended.SetResult();
            ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void Forget()
    {
        int old = 0;
        while (old < ends.Count && clock.GetElapsedTime(ends[old]) >= longest)
        {
            old++;
        }

        ends.RemoveRange(0, old);
    }
}
