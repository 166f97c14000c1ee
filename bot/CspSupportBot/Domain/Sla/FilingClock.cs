using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>From the user's confirmation until the backend has it, in real time (rule 28).</summary>
internal static class FilingClock
{
    private static readonly Terms NoGoal = new(new Goal.WorkingDuration(Duration.Zero), WorkingCalendar.RoundTheClock, IsBestEffort: false);

    public static ClockReading? Read(SlaHistory history, Instant now) => history.First<SlaEvent.Confirmed>() is { At: var start }
        ? new ClockReading(ClockKind.Filing, 1, start, history.First<SlaEvent.Accepted>()?.At, now, new ClockRun(start, [new Leg(start, NoGoal)], Pauses.None))
        : null;
}
