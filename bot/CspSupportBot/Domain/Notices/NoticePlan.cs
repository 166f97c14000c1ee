using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Domain.Notices;

/// <summary>Which warnings of a ticket are due, and when to look again: a function of the policy, the ticket's history, what was sent and now.</summary>
public sealed class NoticePlan(SlaPolicy policy)
{
    private readonly WarningLadder ladder = new(policy.WarnAt);

    /// <summary>What to warn of now, at most one thing of each clock; nothing while the ticket is snoozed.</summary>
    /// <param name="ticket">With its history.</param>
    /// <param name="sent">Of this ticket.</param>
    public IReadOnlyList<DueNotice> Due(Ticket ticket, IReadOnlyCollection<SentWarning> sent, DateTimeOffset now) => ticket.SnoozedUntil > now
        ? []
        : [.. Passed(ticket, sent, now)];

    /// <summary>When to look next, to the millisecond after; null where no warning is to come.</summary>
    /// <inheritdoc cref="Due"/>
    public DateTimeOffset? Next(Ticket ticket, IReadOnlyCollection<SentWarning> sent, DateTimeOffset now)
    {
        var moments = Running(ticket, now).Select(clock => ladder.Next(clock, sent)?.Moment.ToDateTimeOffset()).OfType<DateTimeOffset>().ToList();
        if (Passed(ticket, sent, now).Any())
        {
            moments.Add(now);
        }

        if (moments.Count == 0)
        {
            return null;
        }

        var next = moments.Min();
        return WholeMillisecond(ticket.SnoozedUntil > next ? ticket.SnoozedUntil.Value : next);
    }

    /// <summary>
    /// The clock as it stands, if what a notice says of it is still true and no other warning of it has been given since, or is about to be; null where nobody need hear of it any more. The other one
    /// is higher, or the deadline has moved and it is the one that counts, higher or not.
    /// </summary>
    /// <param name="given">The warning that the notice brings.</param>
    /// <inheritdoc cref="Due"/>
    public ClockReading? Reason(Ticket ticket, IReadOnlyCollection<SentWarning> sent, SentWarning given, DateTimeOffset now)
    {
        var reading = Running(ticket, given.Clock, now);
        return reading?.Cycle == given.Cycle
            && reading.Moment(given.Threshold) <= Instant.FromDateTimeOffset(now)
            && !sent.Any(warning => warning.Clock == given.Clock && warning.Cycle == given.Cycle && warning.SentAt > given.SentAt)
            && ladder.Due(reading, sent) is null
                ? reading
                : null;
    }

    /// <summary>A clock that people can be warned of: it is open and does not rest, and the ticket is open too.</summary>
    public ClockReading? Running(Ticket ticket, ClockKind kind, DateTimeOffset now) => Running(ticket, now).SingleOrDefault(clock => clock.Kind == kind);

    /// <summary>Whether there is a clock that somebody should still take note of.</summary>
    public bool AwaitsNote(Ticket ticket, DateTimeOffset now) => Running(ticket, now).Any(clock => NoticeRules.AwaitsNote(ticket, clock));

    /// <summary>All clocks of a ticket as they stand.</summary>
    public SlaClocks Read(Ticket ticket, DateTimeOffset now) => SlaClocks.Read(policy, SlaHistory.Of(ticket), Instant.FromDateTimeOffset(now));

    private IEnumerable<DueNotice> Passed(Ticket ticket, IReadOnlyCollection<SentWarning> sent, DateTimeOffset now) =>
        from clock in Running(ticket, now)
        let warning = ladder.Due(clock, sent)
        where warning is not null
        select new DueNotice(clock, warning);

    private IEnumerable<ClockReading> Running(Ticket ticket, DateTimeOffset now) => ticket.IsClosed
        ? []
        : Read(ticket, now).All.Where(clock => clock is { IsOpen: true, IsPaused: false, Due: not null });

    // Never before the moment itself, and no finer than every store keeps it.
    private static DateTimeOffset WholeMillisecond(DateTimeOffset moment)
    {
        var beyond = moment.UtcTicks % TimeSpan.TicksPerMillisecond;
        return beyond == 0 ? moment.ToUniversalTime() : new DateTimeOffset(moment.UtcTicks - beyond + TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }
}

/// <summary>A warning that is due, and the clock that it is about.</summary>
public sealed record DueNotice(ClockReading Clock, Warning Warning);
