using System.Diagnostics.Metrics;
using CspSupportBot.Domain.Conversations;

namespace CspSupportBot.Domain.Operations;

/// <summary>What the operator can watch from outside: the meter "CspSupportBot". Nothing in it names a customer or a person.</summary>
public sealed class BotMeter
{
    public const string Name = "CspSupportBot";

    /// <summary>Seconds for which the oldest durable work has been due and nobody has taken it.</summary>
    public const string WorkLag = "csp_support_bot.work.lag";

    /// <summary>Pieces of durable work that were given up.</summary>
    public const string WorkParked = "csp_support_bot.work.parked";

    /// <summary>Seconds that one run of durable work took; by kind, and by outcome: done, continued, dropped, postponed, parked, stopped (an outage of the store too), or lost to another process.</summary>
    public const string JobDuration = "csp_support_bot.job.duration";

    /// <summary>Seconds that an activity of Teams took; by type, and by outcome: done, repeated, turned_away, ignored or failed.</summary>
    public const string TurnDuration = "csp_support_bot.turn.duration";

    /// <summary>Messages that were sent although they may have arrived before, which they say.</summary>
    public const string MessageRepeats = "csp_support_bot.message.repeats";

    // The SDK's default buckets end where a turn of ours begins: they are milliseconds.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    private readonly Histogram<double> turns;
    private readonly Histogram<double> jobs;
    private readonly Counter<long> repeats;
    private volatile WorkMeasure? work;

    public BotMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        turns = meter.CreateHistogram(TurnDuration, "s", "How long activities of Teams took.", tags: null, Seconds);
        jobs = meter.CreateHistogram(JobDuration, "s", "How long runs of durable work took.", tags: null, Seconds);
        repeats = meter.CreateCounter<long>(MessageRepeats, "{message}", "Messages that may have arrived before.");
        meter.CreateObservableGauge(WorkLag, () => Now(measure => measure.Lag.TotalSeconds), "s", "How late durable work is.");
        meter.CreateObservableGauge(WorkParked, () => Now(measure => (long)measure.Parked), "{item}", "Durable work that was given up.");
    }

    /// <summary>What the two gauges tell from now on; null where it is not known, so that nobody reads an old number as a new one.</summary>
    public void Show(WorkMeasure? measure) => work = measure;

    public void CountTurn(string type, string outcome, TimeSpan duration) =>
        turns.Record(duration.TotalSeconds, new("type", type), new("outcome", outcome));

    public void CountJob(string kind, string outcome, TimeSpan duration) =>
        jobs.Record(duration.TotalSeconds, new("kind", kind), new("outcome", outcome));

    public void CountSent(OutgoingMessage message) => repeats.Add(message.IsRepeat ? 1 : 0);

    private IEnumerable<Measurement<T>> Now<T>(Func<WorkMeasure, T> read)
        where T : struct => work is { } measure ? [new Measurement<T>(read(measure))] : [];
}

/// <summary>How the queue of durable work stands.</summary>
public sealed record WorkMeasure(TimeSpan Lag, int Parked);
