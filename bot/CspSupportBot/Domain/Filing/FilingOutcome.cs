namespace CspSupportBot.Domain.Filing;

/// <summary>How far the filing of a ticket has come.</summary>
public abstract record FilingOutcome
{
    private FilingOutcome()
    {
    }

    /// <summary>The backend has it.</summary>
    /// <param name="Number">What people quote to Microsoft.</param>
    /// <param name="At">When the backend accepted it, by the backend's clock; null where it does not say.</param>
    public sealed record Accepted(string Number, DateTimeOffset? At) : FilingOutcome
    {
        /// <summary>How the backend shows it; null where it was not looked at.</summary>
        public BackendTicket? Ticket { get; init; }
    }

    /// <summary>It was taken, but is neither accepted nor refused yet.</summary>
    /// <param name="Operation">What to ask <see cref="ISupportBackend.PollAsync"/> about, also after a restart; null where only the name can be asked for.</param>
    /// <param name="After">Not before so long; null where nothing was said.</param>
    public sealed record StillRunning(string? Operation, TimeSpan? After) : FilingOutcome;

    /// <summary>It is not filed, or nobody knows.</summary>
    public sealed record Failed(BackendFailure Failure) : FilingOutcome;
}
