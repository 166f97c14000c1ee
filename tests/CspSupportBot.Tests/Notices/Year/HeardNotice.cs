using CspSupportBot.Domain.Sla;

namespace CspSupportBot.Tests.Notices.Year;

/// <summary>A notice as it came to somebody.</summary>
/// <param name="Reader">A person or a channel.</param>
/// <param name="Share">Of the working time, which it says is used up.</param>
internal sealed record HeardNotice(long Ticket, string Reader, ClockKind Clock, double Share, DateTimeOffset At);
