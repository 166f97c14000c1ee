using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>How much time there is.</summary>
public abstract record Goal
{
    private Goal()
    {
    }

    /// <summary>So much time inside the calendar's hours.</summary>
    public sealed record WorkingDuration(Duration Length) : Goal;

    /// <summary>The same time of day so many business days later; it is not a number of hours (rule 9).</summary>
    public sealed record BusinessDays(int Count) : Goal;
}
