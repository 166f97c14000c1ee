namespace CspSupportBot.Domain.Filing;

/// <summary>What a backend said to a ticket.</summary>
public abstract record FilingOutcome
{
    private FilingOutcome()
    {
    }

    /// <param name="Number">What people quote to Microsoft.</param>
    /// <param name="At">When the backend accepted it, by the backend's clock.</param>
    public sealed record Accepted(string Number, DateTimeOffset At) : FilingOutcome;

    /// <param name="Code">The backend's own code, for the operator.</param>
    /// <param name="Reason">What is wrong, as the backend says it.</param>
    public sealed record Refused(string Code, string Reason) : FilingOutcome;
}
