using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// Warnings at shares of the working time: the policy's, and a quarter more each after the last. Each comes once a cycle; it is armed again
/// only if the deadline moved so that its moment lies ahead again (rule 21). Of several that passed, only the highest is sent (rule 22).
/// </summary>
public sealed class WarningLadder(IReadOnlyList<double> warnAt)
{
    /// <summary>The step after the last threshold.</summary>
    public const double Overdue = 0.25;

    // What is overdue tenfold needs no more warnings.
    private const double Highest = 10;

    /// <summary>How long after its moment a warning still counts as punctual.</summary>
    public static readonly Duration Punctual = Duration.FromMinutes(1);

    /// <summary>The warning to send now; null where there is none.</summary>
    public Warning? Due(ClockReading clock, IReadOnlyCollection<SentWarning> sent)
    {
        var passed = Armed(clock, sent).TakeWhile(step => step.Moment <= clock.Now).ToList();
        return passed is [.., var highest]
            ? new Warning(highest.Threshold, highest.Moment, IsLate: passed.Count > 1 || clock.Now - highest.Moment > Punctual)
            : null;
    }

    /// <summary>When to look again; null where no warning is to come, or not while it rests.</summary>
    public Warning? Next(ClockReading clock, IReadOnlyCollection<SentWarning> sent) => clock.IsPaused
        ? null
        : Armed(clock, sent).SkipWhile(step => step.Moment <= clock.Now)
            .Select(step => new Warning(step.Threshold, step.Moment, IsLate: false)).FirstOrDefault();

    private IEnumerable<(double Threshold, Instant Moment)> Armed(ClockReading clock, IReadOnlyCollection<SentWarning> sent)
    {
        if (!clock.IsOpen)
        {
            yield break;
        }

        foreach (var threshold in Thresholds())
        {
            var reached = clock.Moment(threshold);
            if (reached is null)
            {
                yield break;
            }

            var moment = reached.Value;

            var last = sent.Where(warning => warning.Clock == clock.Kind && warning.Cycle == clock.Cycle && warning.Threshold >= threshold)
                .Select(warning => (Instant?)warning.SentAt).Max();
            if (last is null || moment > Instant.Max(last.Value, clock.LastMoved))
            {
                yield return (threshold, moment);
            }
        }
    }

    private IEnumerable<double> Thresholds()
    {
        foreach (var threshold in warnAt)
        {
            yield return threshold;
        }

        for (var threshold = warnAt[^1] + Overdue; threshold <= Highest; threshold += Overdue)
        {
            yield return threshold;
        }
    }
}
