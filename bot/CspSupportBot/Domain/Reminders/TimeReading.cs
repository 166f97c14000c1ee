using NodaTime;

namespace CspSupportBot.Domain.Reminders;

/// <summary>What was made of a time that somebody typed.</summary>
public abstract record TimeReading
{
    private TimeReading()
    {
    }

    /// <param name="Rest">The text without the time.</param>
    public sealed record At(Instant Moment, string Rest) : TimeReading;

    /// <summary>No time is said.</summary>
    public sealed record None : TimeReading;

    /// <summary>Several times, or one that can be read in two ways.</summary>
    public sealed record Unclear : TimeReading;

    /// <summary>It is over.</summary>
    public sealed record Past(Instant Moment, string Rest) : TimeReading;

    /// <summary>More than a year away.</summary>
    public sealed record TooFar(Instant Moment, string Rest) : TimeReading;
}
