using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Desk;

/// <summary>What Microsoft promises; the defaults are the programme's.</summary>
public sealed class SlaOptions
{
    public const string Section = "Sla";

    [ValidateObjectMembers]
    public TargetOptions Targets { get; set; } = new();

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
}
