using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Calendars, a policy and times for tests, as short as they are said.</summary>
internal static class SlaBench
{
    public static readonly IsoDayOfWeek[] Weekdays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static readonly WorkingCalendar Tokyo = Calendar("Asia/Tokyo", Window("09:00", "17:30"));

    public static readonly WorkingCalendar Paris = Calendar("Europe/Paris", Window("09:00", "17:00"));

    public static readonly WorkingCalendar Utc = Calendar("Etc/UTC", Window("09:00", "17:00"));

    /// <summary>The defaults with Japanese and French hours, and a partner in UTC.</summary>
    public static readonly SlaPolicy Policy = new()
    {
        Version = "1",
        FirstResponse = new ResponseTargets(TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8)),
        FollowUp = new ResponseTargets(TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(8)),
        Languages = new Dictionary<string, LanguageHours>
        {
            [SupportLanguages.English] = new(Calendar("America/Los_Angeles", Window("06:00", "18:00")), BreakFixRoundTheClock: true),
            ["ja-jp"] = new(Tokyo, BreakFixRoundTheClock: false),
            ["fr-fr"] = new(Paris, BreakFixRoundTheClock: false),
        },
        Partner = Utc,
        WarnAt = [0.5, 0.75, 0.9, 1],
    };

    public static SlaCase Case(
        BusinessImpact impact = BusinessImpact.Critical, RequestKind kind = RequestKind.BreakFix, string language = SupportLanguages.English, ProductFamily family = ProductFamily.Azure) =>
        new(impact, kind, language, family);

    public static WorkingCalendar Calendar(string zone, params OpeningWindow[] windows) => Calendar(zone, Holidays.None, windows);

    public static WorkingCalendar Calendar(string zone, Holidays holidays, params OpeningWindow[] windows) =>
        new(zone, Zone(zone), new OpeningHours(windows), holidays);

    public static WorkingCalendar Always(string zone) => Calendar(zone, OpeningWindow.Always);

    public static OpeningWindow Window(string from, string to, params IsoDayOfWeek[] days) =>
        new(days is [] ? Weekdays : days, Time(from), Time(to == "24:00" ? "00:00" : to));

    public static Holidays Closed(params string[] dates) => new(added: dates.ToDictionary(Date, date => $"closed {date}"));

    public static LocalDate Date(string date) => LocalDatePattern.Iso.Parse(date).Value;

    public static DateTimeZone Zone(string zone) => DateTimeZoneProviders.Tzdb[zone];

    /// <summary>Local to the zone; the earlier of two.</summary>
    public static Instant At(string local, string zone = "Etc/UTC") => Zone(zone).AtLeniently(Local(local)).ToInstant();

    /// <summary>A moment with its offset, where the local time alone says too little.</summary>
    public static Instant Exactly(string moment) => OffsetDateTimePattern.ExtendedIso.Parse(moment).Value.ToInstant();

    public static LocalDateTime Local(string local) =>
        LocalDateTimePattern.ExtendedIso.Parse(local.Length == "2026-01-01T00:00".Length ? $"{local}:00" : local).Value;

    /// <summary>The due time of so many hours in local time.</summary>
    public static string? Due(WorkingCalendar calendar, string start, Duration amount, params Pause[] pauses) =>
        Text(calendar, WorkingTime.Add(calendar, At(start, calendar.Zone.Id), amount, new Pauses(pauses)));

    public static string? Text(WorkingCalendar calendar, Instant? moment) =>
        moment is { } due ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss").Format(due.InZone(calendar.Zone).LocalDateTime) : null;

    public static Pause Pause(string from, string to, string zone = "Etc/UTC") => new(At(from, zone), At(to, zone), PauseReason.WaitingForCustomer);

    public static Duration Hours(double hours) => Duration.FromHours(hours);

    public static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static LocalTime Time(string time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;
}
