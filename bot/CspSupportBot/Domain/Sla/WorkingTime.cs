using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// Arithmetic in working time: real seconds inside the windows of a calendar and outside of pauses (rules 2 to 5 and 10). On a day when
/// the clocks change a round-the-clock calendar has 23 or 25 hours.
/// </summary>
public static class WorkingTime
{
    /// <summary>
    /// The moment at which so much working time has passed. Used up exactly at closing time it is that close; nothing at all is the next
    /// open moment (rule 3).
    /// </summary>
    /// <returns>Null where it is not reached within ten years.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static Instant? Add(WorkingCalendar calendar, Instant start, Duration amount, Pauses pauses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Duration.Zero);
        var paused = pauses.AsSpan();
        var next = 0;
        var left = amount;
        var cursor = new WindowCursor(calendar, start);
        while (cursor.Next())
        {
            var at = cursor.Open;
            while (at < cursor.Close)
            {
                while (next < paused.Length && paused[next].To <= at)
                {
                    next++;
                }

                var pause = next < paused.Length ? paused[next] : new Pause(Instant.MaxValue, Instant.MaxValue, default);
                if (pause.From <= at)
                {
                    at = pause.To;
                    continue;
                }

                var end = Instant.Min(cursor.Close, pause.From);
                if (left <= end - at)
                {
                    return at + left;
                }

                left -= end - at;
                at = end;
            }
        }

        return null;
    }

    /// <summary>The first open moment at or after a moment; null where there is none within ten years.</summary>
    public static Instant? NextOpen(WorkingCalendar calendar, Instant moment) => Add(calendar, moment, Duration.Zero, Pauses.None);

    /// <summary>The working time from one moment to another, pauses left out; zero where the end is not after the start.</summary>
    public static Duration Between(WorkingCalendar calendar, Instant from, Instant to, Pauses pauses)
    {
        var served = Between(calendar, from, to);
        foreach (var pause in pauses.AsSpan())
        {
            served -= Between(calendar, Instant.Max(pause.From, from), Instant.Min(pause.To, to));
        }

        return served;
    }

    private static Duration Between(WorkingCalendar calendar, Instant from, Instant to)
    {
        var sum = Duration.Zero;
        if (from >= to)
        {
            return sum;
        }

        var cursor = new WindowCursor(calendar, from);
        while (cursor.Next() && cursor.Open < to)
        {
            sum += Instant.Min(cursor.Close, to) - cursor.Open;
        }

        return sum;
    }
}
