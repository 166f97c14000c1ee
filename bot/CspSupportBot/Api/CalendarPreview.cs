using CspSupportBot.Desk.Calendars;
using CspSupportBot.Domain.Sla;
using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Api;

/// <summary>A preview by a calendar that the caller gives.</summary>
internal static class CalendarPreview
{
    private const int MostBusinessDays = 3660;

    public static SlaPreview? Of(JsonFields fields)
    {
        var calendar = Calendar(fields);
        var goal = Goal(fields);
        var zone = fields.Errors.ContainsKey("timeZone") ? null : calendar?.Zone ?? DateTimeZone.Utc;
        var start = PreviewTimes.Read(fields, "start", zone);
        var pauses = new Pauses(fields.Objects("pauses").Select(pause => Pause(pause, zone)));
        if (fields.Errors.Count > 0)
        {
            return null;
        }

        if (Deadline.Of(calendar!, goal!, start!.Value, pauses) is { } due)
        {
            return SlaPreview.Of(due, Timeline.Of(calendar!, start.Value, due, pauses, Timeline.OpenUnder(goal!)), calendar!.Zone);
        }

        fields.Refuse(goal is Goal.BusinessDays ? "businessDays" : "workingDuration", "must be reached within ten years");
        return null;
    }

    private static WorkingCalendar? Calendar(JsonFields fields)
    {
        var options = new CalendarOptions
        {
            TimeZone = fields.Text("timeZone"),
            Hours = [.. fields.Objects("hours").Select(window => new WindowOptions { Days = window.Texts("days"), From = window.Text("from"), To = window.Text("to") })],
            YearlyHolidays = Dates(fields, "yearlyHolidays"),
            AddHolidays = Dates(fields, "holidays"),
        };
        var (calendar, faults) = CalendarReader.Read("preview", options);
        foreach (var fault in faults)
        {
            switch (fault.Field)
            {
                case nameof(options.TimeZone):
                    fields.Refuse("timeZone", fault.Reason);
                    break;
                case nameof(options.YearlyHolidays):
                    fields.Refuse("yearlyHolidays", fault.Reason);
                    break;
                case nameof(options.AddHolidays):
                    fields.Refuse("holidays", fault.Reason);
                    break;
                default:
                    fields.Refuse(fault.Key is null ? "hours" : $"hours[{fault.Key}].{fault.Member!.ToLowerInvariant()}", fault.Reason);
                    break;
            }
        }

        return calendar;
    }

    private static Dictionary<string, string> Dates(JsonFields fields, string name) => fields.Texts(name).Distinct().ToDictionary(date => date, _ => name);

    private static Goal? Goal(JsonFields fields)
    {
        if (fields.Has("workingDuration") == fields.Has("businessDays"))
        {
            fields.Refuse("workingDuration", "or businessDays must be given, and not both");
            return null;
        }

        return fields.Has("businessDays") ? Days(fields) : Duration(fields);
    }

    private static Goal.BusinessDays? Days(JsonFields fields)
    {
        if (fields.Number("businessDays") is not { } days)
        {
            return null;
        }

        if (days is >= 0 and <= MostBusinessDays)
        {
            return new Goal.BusinessDays(days);
        }

        fields.Refuse("businessDays", $"must be from 0 to {MostBusinessDays}");
        return null;
    }

    private static Goal.WorkingDuration? Duration(JsonFields fields)
    {
        if (fields.Text("workingDuration") is not { } text)
        {
            return null;
        }

        try
        {
            if (PeriodPattern.NormalizingIso.Parse(text) is { Success: true, Value: { Years: 0, Months: 0 } period } && period.ToDuration() is var length && length >= NodaTime.Duration.Zero)
            {
                return new Goal.WorkingDuration(length);
            }
        }
        catch (OverflowException)
        {
            // Longer than any calendar: refused like what can't be read.
        }

        fields.Refuse("workingDuration", "must be an ISO 8601 duration without years and months, such as PT8H");
        return null;
    }

    private static Pause Pause(JsonFields pause, DateTimeZone? zone)
    {
        var from = PreviewTimes.Read(pause, "from", zone);
        var to = PreviewTimes.Read(pause, "to", zone);
        if (to < from)
        {
            pause.Refuse("to", "must not be before the beginning of the pause");
        }

        return new Pause(from ?? default, to ?? default, PauseReason.WaitingForCustomer);
    }
}
