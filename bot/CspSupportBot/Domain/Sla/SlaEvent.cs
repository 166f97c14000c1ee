using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>Something that a clock starts, rests or stops at.</summary>
/// <param name="At">When it happened, not when we heard of it (rule 27).</param>
public abstract record SlaEvent(Instant At)
{
    /// <summary>The user confirmed: our clock for filing starts (rule 28).</summary>
    public sealed record Confirmed(Instant At) : SlaEvent(At);

    /// <summary>The backend has it: Microsoft's clock starts (rule 28).</summary>
    /// <param name="At">When we received the answer.</param>
    /// <param name="CreatedAt">The backend's own time, which counts where it gives one (rule 26).</param>
    public sealed record Accepted(Instant At, Instant? CreatedAt = null) : SlaEvent(At);

    /// <summary>Somebody wrote.</summary>
    public sealed record Message(Instant At, Author From) : SlaEvent(At);

    /// <summary>The ticket rests.</summary>
    public sealed record Paused(Instant At, PauseReason Reason) : SlaEvent(At);

    /// <summary>It goes on, whatever it rested for.</summary>
    public sealed record Resumed(Instant At) : SlaEvent(At);

    public sealed record ImpactChanged(Instant At, BusinessImpact Impact) : SlaEvent(At);

    public sealed record LanguageChanged(Instant At, string Language) : SlaEvent(At);

    public sealed record Resolved(Instant At) : SlaEvent(At);

    public sealed record Reopened(Instant At) : SlaEvent(At);

    /// <summary>Merged, withdrawn or a duplicate: there is no clock (rule 24).</summary>
    public sealed record Withdrawn(Instant At) : SlaEvent(At);
}

/// <summary>Who wrote a message.</summary>
public enum Author
{
    Customer,

    /// <summary>A person at Microsoft; only this is a first response (rule 18).</summary>
    Microsoft,

    /// <summary>An acknowledgement or a change of status that a machine sent.</summary>
    MicrosoftAutomatic,

    /// <summary>Our message to the customer or Microsoft: our follow-up.</summary>
    Us,

    /// <summary>A note that only we see.</summary>
    InternalNote,
}
