using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Jobs;

/// <summary>How durable work is run.</summary>
public sealed class JobsOptions
{
    public const string Section = "Jobs";

    /// <summary>The longest time between two looks at the queue when nothing wakes the dispatcher.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:10:00", ErrorMessage = "Jobs:PollInterval must be from {1} to {2}.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one run of a job may take. What a killed process was doing is taken over by another after one and a half times as long.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Jobs:RunTimeout must be from {1} to {2}.")]
    public TimeSpan RunTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The wait after the first failure; it doubles with each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "01:00:00", ErrorMessage = "Jobs:FirstRetryAfter must be from {1} to {2}.")]
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two attempts.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "1.00:00:00", ErrorMessage = "Jobs:LongestRetryAfter must be from {1} to {2}.")]
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many failures before a piece of work is parked for a person to look at.</summary>
    [Range(1, 1000, ErrorMessage = "Jobs:MaxAttempts must be from {1} to {2}.")]
    public int MaxAttempts { get; set; } = 20;

    /// <summary>
    /// How many attempts where each may have done the work unheard, such as a message that Teams neither took nor refused: the
    /// most copies that anybody can get of it.
    /// </summary>
    [Range(1, 1000, ErrorMessage = "Jobs:MaxUncertainAttempts must be from {1} to {2}.")]
    public int MaxUncertainAttempts { get; set; } = 2;

    /// <summary>
    /// How long a filing whose answer nobody heard is looked for at the backend before it is sent again: longer than a request can be on its way.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "Jobs:SettleAfter must be from {1} to {2}.")]
    public TimeSpan SettleAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many pieces of work run at the same time.</summary>
    [Range(1, 64, ErrorMessage = "Jobs:Parallel must be from {1} to {2}.")]
    public int Parallel { get; set; } = 4;

    /// <summary>How long finished work and seen activity ids are kept.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00", ErrorMessage = "Jobs:KeepFinished must be from {1} to {2}.")]
    public TimeSpan KeepFinished { get; set; } = TimeSpan.FromDays(7);
}
