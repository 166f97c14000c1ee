using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Desk;

/// <summary>What Microsoft promises; the defaults are the programme's.</summary>
public sealed class SlaOptions
{
    public const string Section = "Sla";

    [Required]
    public TargetOptions Targets { get; set; } = new();

    public sealed class TargetOptions
    {
        /// <summary>First response for impact A.</summary>
        [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
        public TimeSpan Critical { get; set; } = TimeSpan.FromHours(2);

        /// <summary>First response for impact B.</summary>
        [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
        public TimeSpan Moderate { get; set; } = TimeSpan.FromHours(4);

        /// <summary>First response for impact C.</summary>
        [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
        public TimeSpan Minimal { get; set; } = TimeSpan.FromHours(8);
    }
}
