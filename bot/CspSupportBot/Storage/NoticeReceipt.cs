using CspSupportBot.Domain.Sla;

namespace CspSupportBot.Storage;

/// <summary>Who has got which notice: nobody gets one twice, and what was wrong is taken back where it was read.</summary>
public sealed class NoticeReceipt
{
    public required string PartnerTenant { get; init; }

    public required Guid TicketId { get; init; }

    public required ClockKind Clock { get; init; }

    public required int Cycle { get; init; }

    public required double Threshold { get; init; }

    /// <summary>See <see cref="NoticeOrder.Recipient"/>.</summary>
    public required string Recipient { get; init; }

    public required DateTimeOffset DeliveredAt { get; set; }
}
