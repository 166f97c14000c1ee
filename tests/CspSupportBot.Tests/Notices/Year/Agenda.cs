namespace CspSupportBot.Tests.Notices.Year;

/// <summary>A fake clock that jumps from one thing to do to the next; what is due at the same moment comes in the order in which it was planned.</summary>
internal sealed class Agenda(DateTimeOffset start)
{
    private readonly PriorityQueue<Action, (DateTimeOffset At, long Order)> plans = new();
    private long order;

    public DateTimeOffset Now { get; private set; } = start;

    public int Done { get; private set; }

    public void Add(DateTimeOffset at, Action what) => plans.Enqueue(what, (at, order++));

    /// <summary>Until nothing is left to be done.</summary>
    public void Run()
    {
        while (plans.TryDequeue(out var what, out var due))
        {
            Now = due.At > Now ? due.At : Now;
            Done++;
            what();
        }
    }
}
