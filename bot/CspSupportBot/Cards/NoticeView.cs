using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>A notice about a deadline.</summary>
/// <param name="Clock">As it stands now.</param>
/// <param name="Threshold">The share of the time that was used up when it was due.</param>
public sealed record NoticeView(Ticket Ticket, ClockReading Clock, double Threshold)
{
    /// <summary>The bot was away at its moment, or skipped lower warnings.</summary>
    public bool IsLate { get; init; }

    /// <summary>A raised impact broke the promise at once.</summary>
    public bool IsByChange { get; init; }

    /// <summary>Who could not be reached, in whose place the reader hears; null for who hears anyway.</summary>
    public string? InsteadOf { get; init; }
}
