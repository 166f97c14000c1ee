using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>The terms that a clock runs under from a moment on: the first from its start, the next from where the support language changes.</summary>
internal sealed record Leg(Instant From, Terms Terms);

/// <summary>
/// One run of a clock through its legs. When the language changes, the time before stays counted under the former calendar, and the share
/// that is used up is kept, not the hours (rule 15).
/// </summary>
internal sealed class ClockRun(Instant start, IReadOnlyList<Leg> legs, Pauses pauses)
{
    public Terms TermsAt(Instant moment) => legs.LastOrDefault(leg => leg.From <= moment)?.Terms ?? legs[0].Terms;

    /// <summary>When it is due.</summary>
    public Instant? Due => Moment(1);

    /// <summary>When a share of the goal is used up; null where that is not within ten years.</summary>
    public Instant? Moment(double share)
    {
        var (leg, before) = (legs[0], Duration.Zero);
        for (var index = 0; ; index++)
        {
            leg = legs[index];
            var total = leg.Terms.Total(start);
            var reached = index == 0 && share == 1
                ? Deadline.Of(leg.Terms.Calendar, leg.Terms.Goal, start, pauses)
                : WorkingTime.Add(leg.Terms.Calendar, leg.From, Duration.Max(Duration.Zero, Share(total, share) - before), pauses);
            if (index == legs.Count - 1 || reached <= legs[index + 1].From)
            {
                return reached;
            }

            var next = legs[index + 1];
            before = Scale(before + WorkingTime.Between(leg.Terms.Calendar, leg.From, next.From, pauses), total, next.Terms.Total(start));
        }
    }

    /// <summary>The working time that is used up, in the terms of that moment.</summary>
    public Duration Consumed(Instant until)
    {
        var consumed = Duration.Zero;
        for (var index = 0; index < legs.Count && (index == 0 || legs[index].From < until); index++)
        {
            var terms = legs[index].Terms;
            consumed = index == 0 ? consumed : Scale(consumed, legs[index - 1].Terms.Total(start), terms.Total(start));
            consumed += WorkingTime.Between(terms.Calendar, legs[index].From, EndOf(index, until), pauses);
        }

        return consumed;
    }

    public IReadOnlyList<Stretch> Timeline(Instant until) =>
        [.. legs.SelectMany((leg, index) => Sla.Timeline.Of(
            leg.Terms.Calendar, leg.From, EndOf(index, until), pauses, Sla.Timeline.OpenUnder(leg.Terms.Goal)))];

    public Duration TotalAt(Instant moment) => TermsAt(moment).Total(start);

    private Instant EndOf(int index, Instant until) => index + 1 < legs.Count ? Instant.Min(until, legs[index + 1].From) : until;

    private static Duration Share(Duration total, double share) => Duration.FromTicks(Math.Round(total.BclCompatibleTicks * share));

    private static Duration Scale(Duration consumed, Duration total, Duration next) => total == next || total == Duration.Zero
        ? consumed
        : Duration.FromTicks((long)((Int128)consumed.BclCompatibleTicks * next.BclCompatibleTicks / total.BclCompatibleTicks));
}
