using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// Goals in business days: the same local time on the n-th next date with hours, and if that is closed, the next opening (rule 9). What
/// comes in outside the hours keeps its time of day: on Wednesday at 17:30 with hours from 10 to 16 on Thursday, one day is Friday's opening.
/// </summary>
public static class BusinessDay
{
    /// <returns>Null where it is not reached within ten years.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Instant? Add(WorkingCalendar calendar, Instant start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var local = start.InZone(calendar.Zone).LocalDateTime;
        var date = local.Date;
        var last = date.PlusYears(WindowCursor.SearchYears);
        for (var left = count; left > 0;)
        {
            date = date.PlusDays(1);
            if (date > last)
            {
                return null;
            }

            left -= calendar.IsBusinessDay(date) ? 1 : 0;
        }

        return WorkingTime.NextOpen(calendar, count == 0 ? start : LocalEdges.Open(date, local.TimeOfDay, calendar.Zone));
    }
}
