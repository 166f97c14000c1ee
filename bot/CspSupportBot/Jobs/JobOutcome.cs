namespace CspSupportBot.Jobs;

/// <summary>How a run of a job ended.</summary>
public abstract record JobOutcome
{
    private JobOutcome()
    {
    }

    public sealed record Done : JobOutcome;

    /// <summary>A step is done and saved; the same work goes on after that. It counts as no failure.</summary>
    public sealed record Next(TimeSpan After) : JobOutcome;

    /// <summary>Not done and not wanted any more; nobody need look at it.</summary>
    public sealed record Drop(string Reason) : JobOutcome;

    /// <summary>Not now; the dispatcher decides when, and when it has tried often enough.</summary>
    /// <param name="After">Not before so long; null where nobody asked for it.</param>
    public sealed record Retry(string Error, TimeSpan? After = null) : JobOutcome
    {
        /// <summary>Whether it may have been done, so that each repetition may do it once more.</summary>
        public bool MayHaveHappened { get; init; }

        /// <summary>Whether it ended anywhere in between, so that nobody knows how far it came.</summary>
        public bool WasCutShort { get; init; }
    }

    /// <summary>Trying again is pointless.</summary>
    public sealed record Park(string Error) : JobOutcome;
}
