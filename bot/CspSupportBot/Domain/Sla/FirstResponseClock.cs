using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// Microsoft's first response. It starts with the backend's own time of creation, never later than now (rule 26), does not pause for
/// anybody (rule 11), stops at the first message of a person at Microsoft (rule 18), and a re-opening does not start it again (rule 17).
/// </summary>
internal static class FirstResponseClock
{
    public static ClockReading? Read(SlaPolicy policy, SlaHistory history, Instant now)
    {
        if (history.First<SlaEvent.Accepted>() is not { } accepted || policy.For(history.Case) is null)
        {
            return null;
        }

        var start = Promise.StartOf(Instant.Min(accepted.CreatedAt ?? accepted.At, now));
        var stop = history.Events.OfType<SlaEvent.Message>().FirstOrDefault(message => message.From is Author.Microsoft && message.At >= start)?.At;
        var terms = new ClockTerms(history, @case => policy.For(@case)!, start, Pauses.None);
        return new ClockReading(ClockKind.FirstResponse, 1, start, stop, now, terms.RunAt(stop ?? now))
        {
            Breaches = terms.BreachesUntil(stop ?? now),
            LastMoved = history.Events.LastOrDefault(happened => happened is SlaEvent.ImpactChanged or SlaEvent.LanguageChanged)?.At ?? start,
        };
    }
}
