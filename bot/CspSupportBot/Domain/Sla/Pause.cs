using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>Why a clock rests.</summary>
public enum PauseReason
{
    WaitingForCustomer,
    WaitingForVendor,
    WaitingForUs,
    WaitingForApproval,

    /// <summary>From the solution to a re-opening that goes on with the same cycle (rule 17).</summary>
    Resolved,
}

/// <summary>A time that does not count, half-open.</summary>
public readonly record struct Pause(Instant From, Instant To, PauseReason Reason);

/// <summary>Pauses in order and without overlap, so that no second is subtracted twice (rule 13).</summary>
public sealed class Pauses
{
    private readonly Pause[] merged;

    /// <param name="pauses">In any order, overlapping or nested; one without length is ignored.</param>
    public Pauses(IEnumerable<Pause> pauses)
    {
        List<Pause> pieces = [];
        var end = Instant.MinValue;
        foreach (var pause in pauses.OrderBy(pause => pause.From).ThenBy(pause => pause.To).ThenBy(pause => pause.Reason))
        {
            var from = Instant.Max(pause.From, end);
            if (from < pause.To)
            {
                pieces.Add(pause with { From = from });
                end = pause.To;
            }
        }

        merged = [.. pieces];
    }

    public static Pauses None { get; } = new([]);

    /// <summary>The first of two that overlap keeps its reason, the second gets the rest.</summary>
    public IReadOnlyList<Pause> Merged => merged;

    internal ReadOnlySpan<Pause> AsSpan() => merged;
}
