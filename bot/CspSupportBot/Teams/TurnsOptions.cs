using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Teams;

/// <summary>How long turns may take, and what is seen of them meanwhile.</summary>
public sealed class TurnsOptions
{
    public const string Section = "Turns";

    /// <summary>How long a turn may run, whether or not somebody still waits for it; shorter than the lease on the replies it sends.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:20", ErrorMessage = "Turns:Timeout must be from {1} to {2}.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>When Teams gets its answer at the latest; it gives up after 15 seconds and delivers again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:14", ErrorMessage = "Turns:AnswerWithin must be from {1} to {2}.")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>From when on a turn shows that the bot is at work.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:14", ErrorMessage = "Turns:TypingAfter must be from {1} to {2}.")]
    public TimeSpan TypingAfter { get; set; } = TimeSpan.FromSeconds(1);
}
