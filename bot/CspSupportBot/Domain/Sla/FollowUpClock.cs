using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// Our own next step. It starts at the first message of the customer or Microsoft that we have not answered: more of them do not start it
/// again, and our answer stops it (rule 19). It pauses (rule 11), and a re-opening goes on with it or starts a new cycle (rule 17).
/// </summary>
internal sealed class FollowUpClock
{
    private readonly List<Pause> resolved = [];
    private Instant? start;
    private Instant? stop;
    private Instant? resolvedAt;
    private int cycle = 1;

    public static ClockReading? Read(SlaPolicy policy, SlaHistory history, Instant now)
    {
        var clock = new FollowUpClock();
        foreach (var happened in history.Events)
        {
            clock.See(happened, policy.Reopening);
        }

        return clock.start is { } start ? clock.ReadFrom(start, policy, history, now) : null;
    }

    private ClockReading ReadFrom(Instant start, SlaPolicy policy, SlaHistory history, Instant now)
    {
        var end = stop ?? resolvedAt ?? now;
        var terms = new ClockTerms(history, policy.FollowUpFor, start, new Pauses([.. history.Pauses(now), .. resolved]));
        return new ClockReading(ClockKind.FollowUp, cycle, start, stop ?? resolvedAt, now, terms.RunAt(end))
        {
            IsPaused = stop is null && resolvedAt is null && history.IsPaused,
            Breaches = terms.BreachesUntil(end),
            LastMoved = history.Events.LastOrDefault(happened => happened is SlaEvent.ImpactChanged or SlaEvent.Paused or SlaEvent.Resumed or SlaEvent.Reopened)?.At ?? start,
        };
    }

    private void See(SlaEvent happened, ReopenRule reopening)
    {
        switch (happened)
        {
            case SlaEvent.Message { From: Author.Customer or Author.Microsoft } when resolvedAt is null && (start is null || stop is not null):
                (start, stop) = (happened.At, null);
                break;
            case SlaEvent.Message { From: Author.Us } when start is not null && resolvedAt is null:
                stop ??= happened.At;
                break;
            case SlaEvent.Resolved:
                resolvedAt ??= happened.At;
                break;
            case SlaEvent.Reopened when resolvedAt is { } solved:
                Reopen(reopening.For(solved, happened.At), solved, happened.At);
                resolvedAt = null;
                break;
        }
    }

    private void Reopen(ReopenMode mode, Instant solved, Instant reopened)
    {
        switch (mode)
        {
            case ReopenMode.Resume:
                resolved.Add(new Pause(solved, reopened, PauseReason.Resolved));
                break;
            case ReopenMode.NewCycle:
                (start, stop, cycle) = (reopened, null, cycle + 1);
                break;
            case ReopenMode.None:
                start = null;
                break;
        }
    }
}
