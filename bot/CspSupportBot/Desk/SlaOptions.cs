using CspSupportBot.Desk.Calendars;

namespace CspSupportBot.Desk;

/// <summary>What Microsoft promises and when it works; the defaults are the programme's.</summary>
public sealed class SlaOptions
{
    public const string Section = "Sla";

    /// <summary>Shares of the working time at which people are warned, rising; after the last one a quarter more each.</summary>
    internal static readonly IReadOnlyList<string> UsualWarnings = ["0.5", "0.75", "0.9", "1"];

    /// <summary>Microsoft's first response: 2, 4 and 8 hours.</summary>
    public ImpactTimes Targets { get; set; } = new() { Critical = TimeSpan.FromHours(2), Moderate = TimeSpan.FromHours(4), Minimal = TimeSpan.FromHours(8) };

    /// <summary>Our own next step after a message that waits for us, in the partner's hours: 1 hour, 4 hours and one working day of 8.</summary>
    public ImpactTimes FollowUp { get; set; } = new() { Critical = TimeSpan.FromHours(1), Moderate = TimeSpan.FromHours(4), Minimal = TimeSpan.FromHours(8) };

    /// <summary>
    /// The defaults are 0.5, 0.75, 0.9 and 1; in the property itself they would be added to, not replaced. They are texts because a list of
    /// numbers would silently leave out what is none.
    /// </summary>
    public IReadOnlyList<string>? WarnAt { get; set; }

    /// <summary>Microsoft's hours by support language.</summary>
    public Dictionary<string, CalendarOptions> Calendars { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The partner's own hours; in the zone of Contact:TimeZone where none is set.</summary>
    public CalendarOptions PartnerCalendar { get; set; } = new();

    /// <summary>A length of time for each business impact, from a second to thirty days.</summary>
    public sealed class ImpactTimes
    {
        /// <summary>For impact A.</summary>
        public TimeSpan Critical { get; set; }

        /// <summary>For impact B.</summary>
        public TimeSpan Moderate { get; set; }

        /// <summary>For impact C.</summary>
        public TimeSpan Minimal { get; set; }
    }
}
