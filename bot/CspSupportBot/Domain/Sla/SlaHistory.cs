using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>What happened to a ticket, ordered by its own times: the order of arrival does not matter (rule 27).</summary>
public sealed class SlaHistory
{
    private static readonly Comparer<SlaEvent> ByTime = Comparer<SlaEvent>.Create((one, other) =>
        one.At == other.At ? string.CompareOrdinal(one.ToString(), other.ToString()) : one.At.CompareTo(other.At));

    private readonly SlaEvent[] events;

    /// <param name="case">As it was at the beginning; changes are events.</param>
    public SlaHistory(SlaCase @case, IEnumerable<SlaEvent> events)
    {
        Case = @case;

        // Two events of the same moment need one order too, whichever came first to us.
        this.events = [.. events.Order(ByTime)];
    }

    /// <summary>What clocks take notice of in a ticket's history, which must be loaded.</summary>
    public static SlaHistory Of(Ticket ticket) =>
        new(SlaCase.Of(ticket, ticket.FirstImpact), ticket.History.SelectMany(line => TicketClockEvents.Of(ticket, line)));

    public SlaCase Case { get; }

    public IReadOnlyList<SlaEvent> Events => events;

    /// <summary>Whether it was merged, withdrawn or a duplicate.</summary>
    public bool IsWithdrawn => events.Any(happened => happened is SlaEvent.Withdrawn);

    /// <summary>The same with times that lie in the future brought to now: another machine's clock is ahead (rule 26).</summary>
    public SlaHistory AsOf(Instant now) => events.All(happened => happened.At <= now) ? this : new SlaHistory(
        Case,
        events.Select(happened => happened.At <= now ? happened : happened with { At = now }));

    internal T? First<T>()
        where T : SlaEvent => events.OfType<T>().FirstOrDefault();

    /// <summary>The times of rest; one that has not ended lasts until now.</summary>
    internal IEnumerable<Pause> Pauses(Instant now)
    {
        for (var index = 0; index < events.Length; index++)
        {
            if (events[index] is SlaEvent.Paused paused)
            {
                var resumed = events.Skip(index).FirstOrDefault(later => later is SlaEvent.Resumed)?.At;
                yield return new Pause(paused.At, resumed ?? now, paused.Reason);
            }
        }
    }

    /// <summary>Whether it rests now.</summary>
    internal bool IsPaused => events.LastOrDefault(happened => happened is SlaEvent.Paused or SlaEvent.Resumed) is SlaEvent.Paused;
}
