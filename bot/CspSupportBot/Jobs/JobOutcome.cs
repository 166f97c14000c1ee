namespace CspSupportBot.Jobs;

/// <summary>How a run of a job ended.</summary>
public abstract record JobOutcome
{
    private JobOutcome()
    {
    }

    public sealed record Done : JobOutcome;

    /// <summary>Not now; the dispatcher decides when, and when it has tried often enough.</summary>
    public sealed record Retry(string Error) : JobOutcome;

    /// <summary>Trying again is pointless.</summary>
    public sealed record Park(string Error) : JobOutcome;
}
