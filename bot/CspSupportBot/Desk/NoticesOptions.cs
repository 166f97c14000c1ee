using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Desk;

/// <summary>Who hears of deadlines, and how it is seen that a channel still receives.</summary>
public sealed class NoticesOptions
{
    public const string Section = "Notices";

    /// <summary>The share of the working time from which on leads hear too.</summary>
    [Range(0.01, 10, ErrorMessage = "Notices:LeadsFrom must be from {1} to {2}.")]
    public double LeadsFrom { get; set; } = 0.9;

    /// <summary>How often each bound channel is probed, by an edit that nobody is notified of.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00", ErrorMessage = "Notices:CanaryEvery must be from {1} to {2}.")]
    public TimeSpan CanaryEvery { get; set; } = TimeSpan.FromHours(6);
}
