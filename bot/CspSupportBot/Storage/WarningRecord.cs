using CspSupportBot.Domain.Sla;

namespace CspSupportBot.Storage;

/// <summary>A warning that was given; kept so that each comes once, and so that a breach that was none can be taken back.</summary>
public sealed class WarningRecord
{
    public required string PartnerTenant { get; init; }

    public required Guid TicketId { get; init; }

    public required ClockKind Clock { get; init; }

    public required int Cycle { get; init; }

    /// <summary>The share of the working time that was used up.</summary>
    public required double Threshold { get; init; }

    public required DateTimeOffset SentAt { get; set; }

    /// <summary>When it was taken back, as a late event showed that nothing was broken; null for what stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
