using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>Which promise a clock is about.</summary>
public enum ClockKind
{
    /// <summary>Ours: from the user's confirmation until the backend has it. It has no goal; it shows that Microsoft's is not running yet (rule 28).</summary>
    Filing,

    /// <summary>Microsoft's first human answer.</summary>
    FirstResponse,

    /// <summary>Our own next step.</summary>
    FollowUp,
}

/// <summary>A clock as it stands at a moment: a pure function of policy, history and that moment (rule 1).</summary>
public sealed class ClockReading
{
    private readonly ClockRun run;

    internal ClockReading(ClockKind kind, int cycle, Instant start, Instant? stop, Instant now, ClockRun run)
    {
        (Kind, Cycle, Start, Stop, Now, this.run) = (kind, cycle, start, stop, now, run);
        Terms = run.TermsAt(End);
        Due = kind is ClockKind.Filing ? null : run.Due;
    }

    public ClockKind Kind { get; }

    /// <summary>1 from the opening, one more with each cycle that a re-opening starts.</summary>
    public int Cycle { get; }

    public Instant Start { get; }

    /// <summary>When it stopped; null while it is open.</summary>
    public Instant? Stop { get; }

    /// <summary>The moment of the reading.</summary>
    public Instant Now { get; }

    public bool IsOpen => Stop is null;

    /// <summary>Whether it rests now; then the deadline moves on with time.</summary>
    public bool IsPaused { get; init; }

    /// <summary>The terms in force now, or at the stop.</summary>
    public Terms Terms { get; }

    /// <summary>Null for a clock without a goal, and where it is not reached within ten years.</summary>
    public Instant? Due { get; }

    /// <summary>Every deadline that passed, under whichever impact.</summary>
    public IReadOnlyList<Breach> Breaches { get; init; } = [];

    /// <summary>The last event that could move the deadline; a warning is armed again only for a moment after it.</summary>
    public Instant LastMoved { get; init; }

    /// <summary>Working time used up.</summary>
    public Duration Consumed => run.Consumed(End);

    /// <summary>The whole goal in working time.</summary>
    public Duration Total => run.TotalAt(End);

    /// <summary>Real time until the deadline in whole seconds, rounded down; zero where it has passed (rule 29).</summary>
    public Duration Left => Due is { } due && due > End ? Duration.FromSeconds((long)Math.Floor((due - End).TotalSeconds)) : Duration.Zero;

    /// <summary>Real time since the deadline in whole seconds, rounded up; zero where it has not passed (rule 29).</summary>
    public Duration Late => Due is { } due && due < End ? Duration.FromSeconds((long)Math.Ceiling((End - due).TotalSeconds)) : Duration.Zero;

    private Instant End => Stop ?? Now;

    /// <summary>How the deadline came about; of a clock without one, the time up to now.</summary>
    public IReadOnlyList<Stretch> Timeline() => run.Timeline(Due ?? End);

    /// <summary>When a share of the working time is used up (rule 21); null for a clock without a goal.</summary>
    public Instant? Moment(double share) => Kind is ClockKind.Filing ? null : run.Moment(share);
}
