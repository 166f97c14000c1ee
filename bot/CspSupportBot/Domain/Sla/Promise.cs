using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>A deadline with what it rests on.</summary>
/// <param name="Start">When the clock starts, in whole seconds (rule 29).</param>
/// <param name="PolicyVersion">The <see cref="SlaPolicy.Version"/> that gave it (rule 16).</param>
public sealed record Promise(Terms Terms, Instant Start, Instant Due, string PolicyVersion)
{
    /// <summary>The same for what is stored and shown.</summary>
    public DateTimeOffset DueAt => Due.ToDateTimeOffset();

    /// <summary>How it came about: every stretch from the start to the deadline with what counted and why (rule 30).</summary>
    public IReadOnlyList<Stretch> Timeline => Terms.TimelineFrom(Start);

    /// <summary>The promise for a clock that starts then; null where it is not reached within ten years.</summary>
    public static Promise? From(Terms terms, Instant start, string policyVersion)
    {
        var second = StartOf(start);
        return terms.DueFrom(second) is { } due ? new Promise(terms, second, due, policyVersion) : null;
    }

    /// <summary>A clock starts with the second in which something happened (rule 29).</summary>
    internal static Instant StartOf(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}
