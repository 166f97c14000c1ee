using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>How a deadline came about: the whole time up to it without a hole, each stretch with what counted and why (rule 30).</summary>
public static class Timeline
{
    /// <param name="open">What open time is called: working time, or a business day.</param>
    public static IReadOnlyList<Stretch> Of(WorkingCalendar calendar, Instant start, Instant end, Pauses pauses, StretchReason open)
    {
        List<Stretch> stretches = [];
        var at = start;
        var cursor = new WindowCursor(calendar, start);
        while (at < end && cursor.Next())
        {
            AddClosed(stretches, calendar, at, Instant.Min(cursor.Open, end));
            AddOpen(stretches, calendar, Instant.Min(cursor.Open, end), Instant.Min(cursor.Close, end), pauses, open);
            at = Instant.Min(cursor.Close, end);
        }

        AddClosed(stretches, calendar, at, end);
        return stretches;
    }

    /// <summary>The name for open time under a goal.</summary>
    public static StretchReason OpenUnder(Goal goal) => goal is Goal.BusinessDays ? StretchReason.BusinessDay : StretchReason.Working;

    private static void AddOpen(List<Stretch> stretches, WorkingCalendar calendar, Instant from, Instant to, Pauses pauses, StretchReason open)
    {
        var at = from;
        foreach (var pause in pauses.AsSpan())
        {
            if (pause.To <= at)
            {
                continue;
            }

            if (pause.From >= to)
            {
                break;
            }

            AddCounted(stretches, calendar, at, Instant.Max(at, pause.From), open);
            at = Instant.Max(at, pause.From);
            var end = Instant.Min(to, pause.To);
            stretches.Add(new Stretch(at, end, Duration.Zero, StretchReason.Paused, calendar.Name) { Pause = pause.Reason });
            at = end;
        }

        AddCounted(stretches, calendar, at, to, open);
    }

    private static void AddCounted(List<Stretch> stretches, WorkingCalendar calendar, Instant from, Instant to, StretchReason open)
    {
        if (from < to)
        {
            stretches.Add(new Stretch(from, to, to - from, open, calendar.Name));
        }
    }

    private static void AddClosed(List<Stretch> stretches, WorkingCalendar calendar, Instant from, Instant to)
    {
        var at = from;
        while (at < to)
        {
            var began = at;
            var date = at.InZone(calendar.Zone).Date;
            var holiday = calendar.HolidayOn(date);
            do
            {
                // A date that begins before a stretch ends, because the clocks went back over midnight, does not end it.
                date = date.PlusDays(1);
                at = Instant.Max(at, LocalEdges.StartOf(date, calendar.Zone));
            }
            while (at == began || (at < to && calendar.HolidayOn(date) == holiday));

            at = Instant.Min(at, to);
            stretches.Add(new Stretch(began, at, Duration.Zero, holiday is null ? StretchReason.Closed : StretchReason.Holiday, calendar.Name) { Holiday = holiday });
        }
    }
}
