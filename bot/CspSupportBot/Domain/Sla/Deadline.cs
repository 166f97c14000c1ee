using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>When a goal is due: computed from the start each time, never added up (rule 1).</summary>
public static class Deadline
{
    /// <summary>
    /// A pause pushes it by exactly the working time that it holds (rule 10); one that begins afterwards changes nothing (rule 12).
    /// </summary>
    /// <returns>Null where it is not reached within ten years.</returns>
    public static Instant? Of(WorkingCalendar calendar, Goal goal, Instant start, Pauses pauses) => goal switch
    {
        Goal.WorkingDuration duration => WorkingTime.Add(calendar, start, duration.Length, pauses),
        Goal.BusinessDays days => Pushed(calendar, BusinessDay.Add(calendar, start, days.Count), start, pauses),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Instant? Pushed(WorkingCalendar calendar, Instant? unpaused, Instant start, Pauses pauses)
    {
        if (unpaused is not { } due)
        {
            return null;
        }

        var lost = WorkingTime.Between(calendar, start, due, Pauses.None) - WorkingTime.Between(calendar, start, due, pauses);
        return lost == Duration.Zero ? due : WorkingTime.Add(calendar, due, lost, pauses);
    }
}
