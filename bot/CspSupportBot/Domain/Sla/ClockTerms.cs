using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// The terms of one clock through the changes of impact and language. A new impact is a new goal from the same start, with what was used
/// up and every pause kept (rule 14); a new language is a new leg (rule 15).
/// </summary>
internal sealed class ClockTerms(SlaHistory history, Func<SlaCase, Terms> termsFor, Instant start, Pauses pauses)
{
    /// <summary>The run under the impact that holds at a moment.</summary>
    public ClockRun RunAt(Instant moment) => Run(Impacts().Last(change => change.From <= Instant.Max(start, moment)).Impact);

    /// <summary>The breaches up to a moment, by the impact of each time.</summary>
    public IReadOnlyList<Breach> BreachesUntil(Instant end)
    {
        List<Breach> breaches = [];

        // What changed after the clock stopped is not this promise's.
        var impacts = Impacts().TakeWhile(change => change.From == start || change.From < end).ToList();
        var isBroken = false;
        for (var index = 0; index < impacts.Count; index++)
        {
            var (from, impact) = impacts[index];
            var until = index + 1 < impacts.Count ? impacts[index + 1].From : end;
            var due = Run(impact).Due;
            var wasBroken = isBroken;
            isBroken = due < until;
            if (due is { } moment && isBroken && !(wasBroken && moment <= from))
            {
                breaches.Add(new Breach(Instant.Max(moment, from), moment, ByChange: moment < from));
            }
        }

        return breaches;
    }

    private List<(Instant From, BusinessImpact Impact)> Impacts()
    {
        List<(Instant From, BusinessImpact Impact)> impacts = [(start, history.Case.Impact)];
        foreach (var change in history.Events.OfType<SlaEvent.ImpactChanged>())
        {
            if (change.At <= start)
            {
                impacts[0] = (start, change.Impact);
            }
            else
            {
                impacts.Add((change.At, change.Impact));
            }
        }

        return impacts;
    }

    private ClockRun Run(BusinessImpact impact)
    {
        var current = history.Case with { Impact = impact };
        List<Leg> legs = [new(start, termsFor(current))];
        foreach (var change in history.Events.OfType<SlaEvent.LanguageChanged>())
        {
            var leg = new Leg(Instant.Max(start, change.At), termsFor(current with { Language = change.Language }));
            if (leg.From == start)
            {
                legs.Clear();
            }

            legs.Add(leg);
        }

        return new ClockRun(start, legs, pauses);
    }
}
