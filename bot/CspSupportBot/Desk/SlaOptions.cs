using System.ComponentModel.DataAnnotations;
using CspSupportBot.Desk.Calendars;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Desk;

/// <summary>What Microsoft promises and when it works; the defaults are the programme's.</summary>
public sealed class SlaOptions
{
    public const string Section = "Sla";

    /// <summary>Shares of the working time at which people are warned, rising; after the last one a quarter more each.</summary>
    internal static readonly IReadOnlyList<string> UsualWarnings = ["0.5", "0.75", "0.9", "1"];

    [ValidateObjectMembers]
    public TargetOptions Targets { get; set; } = new();

    /// <summary>Our own next step after a message that waits for us, in the partner's hours.</summary>
    [ValidateObjectMembers]
    public FollowUpOptions FollowUp { get; set; } = new();

    /// <summary>
    /// The defaults are 0.5, 0.75, 0.9 and 1; in the property itself they would be added to, not replaced. They are texts because a list of
    /// numbers would silently leave out what is none.
    /// </summary>
    public IReadOnlyList<string>? WarnAt { get; set; }

    /// <summary>Microsoft's hours by support language.</summary>
    public Dictionary<string, CalendarOptions> Calendars { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The partner's own hours; in the zone of Contact:TimeZone where none is set.</summary>
    public CalendarOptions PartnerCalendar { get; set; } = new();

    public sealed class TargetOptions
    {
        /// <summary>First response for impact A.</summary>
        [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Sla:Targets:Critical must be from {1} to {2}.")]
        public TimeSpan Critical { get; set; } = TimeSpan.FromHours(2);

        /// <summary>First response for impact B.</summary>
        [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Sla:Targets:Moderate must be from {1} to {2}.")]
        public TimeSpan Moderate { get; set; } = TimeSpan.FromHours(4);

        /// <summary>First response for impact C.</summary>
        [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Sla:Targets:Minimal must be from {1} to {2}.")]
        public TimeSpan Minimal { get; set; } = TimeSpan.FromHours(8);
    }

    public sealed class FollowUpOptions
    {
        /// <summary>Next step for impact A.</summary>
        [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Sla:FollowUp:Critical must be from {1} to {2}.")]
        public TimeSpan Critical { get; set; } = TimeSpan.FromHours(1);

        /// <summary>Next step for impact B.</summary>
        [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Sla:FollowUp:Moderate must be from {1} to {2}.")]
        public TimeSpan Moderate { get; set; } = TimeSpan.FromHours(4);

        /// <summary>Next step for impact C: one working day.</summary>
        [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Sla:FollowUp:Minimal must be from {1} to {2}.")]
        public TimeSpan Minimal { get; set; } = TimeSpan.FromHours(8);
    }
}
