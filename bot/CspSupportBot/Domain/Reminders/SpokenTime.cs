using NodaTime;

namespace CspSupportBot.Domain.Reminders;

/// <summary>
/// Which moment somebody means: the next one in the future. "In 2 hours" is elapsed time; all else goes by the wall clock of the person's zone, where a time that does not exist moves forward
/// by the gap and one that comes twice is the earlier.
/// </summary>
public sealed class SpokenTime(ITimePhrases phrases)
{
    private static readonly Duration Longest = Duration.FromDays(366);

    /// <summary>When a day is meant that names no time.</summary>
    private static readonly LocalTime Morning = new(9, 0);

    private const int LastNightHour = 6;

    private static readonly string[] Alternatives = ["or", "and", "/", "か", "または", "と"];

    public TimeReading Read(string text, Instant now, DateTimeZone zone, bool isJapanese)
    {
        var local = now.InZone(zone).LocalDateTime;
        var found = phrases.Find(text, local, isJapanese);
        if (Choose(found, text) is not { } chosen)
        {
            return new TimeReading.Unclear();
        }

        return chosen.Count == 0 ? new TimeReading.None() : Judge(chosen, text, now, zone);
    }

    /// <summary>A time of day, on whatever day; null where that is not what was said.</summary>
    public LocalTime? ReadTimeOfDay(string text, bool isJapanese) =>
        phrases.Find(text, new LocalDate(2000, 1, 1).AtMidnight(), isJapanese) is [{ Kind: TimePhraseKind.Clock, Clock: { } clock } phrase]
            && SpokenText.Without(text, [phrase]).Length == 0
            ? Usual(clock)
            : null;

    private static TimeReading Judge(IReadOnlyList<TimePhrase> chosen, string text, Instant now, DateTimeZone zone)
    {
        var moments = Moments(chosen, now, zone).Order().ToList();
        var next = moments.Where(moment => moment > now).Select(moment => (Instant?)moment).FirstOrDefault();
        var rest = SpokenText.Without(text, chosen);
        return next switch
        {
            null when chosen.Any(phrase => phrase.Kind is TimePhraseKind.PartOfDay or TimePhraseKind.Days) => new TimeReading.Unclear(),
            null => new TimeReading.Past(moments[^1], rest),
            { } far when far > now + Longest => new TimeReading.TooFar(far, rest),
            { } moment => new TimeReading.At(moment, rest),
        };
    }

    /// <returns>The phrases that make up the time; none where there is no time, null where nobody can tell which is meant.</returns>
    private static IReadOnlyList<TimePhrase>? Choose(IReadOnlyList<TimePhrase> found, string text)
    {
        IReadOnlyList<TimePhrase> Of(params TimePhraseKind[] kinds) =>
            kinds.Select(kind => found.Where(phrase => phrase.Kind == kind).ToList()).FirstOrDefault(some => some.Count > 0) ?? [];

        if (Of(TimePhraseKind.Moment) is { Count: > 0 } moments)
        {
            return One(moments, text);
        }

        if (Of(TimePhraseKind.Unclear).Count > 0)
        {
            return null;
        }

        var parts = Of(TimePhraseKind.PartOfDay);
        var days = Of(TimePhraseKind.Day, TimePhraseKind.Days);
        var clocks = Of(TimePhraseKind.Clock, TimePhraseKind.PartOfAnyDay);
        if (parts.Count > 0)
        {
            return One(parts, text);
        }

        if (days.Count + clocks.Count > 0)
        {
            var (day, clock) = (One(days, text), One(clocks, text));
            return day is null || clock is null ? null : [.. day, .. clock];
        }

        return One(Of(TimePhraseKind.Length), text);
    }

    // Of several the one that the text begins with, unless they are said as alternatives.
    private static IReadOnlyList<TimePhrase>? One(IReadOnlyList<TimePhrase> some, string text)
    {
        if (some.Count <= 1)
        {
            return some;
        }

        var isChoice = some.Zip(some.Skip(1)).Any(pair => Alternatives.Contains(text[pair.First.End..pair.Second.Start].Trim().ToLowerInvariant()));
        return !isChoice && text[..some[0].Start].Trim().Length == 0 ? [some[0]] : null;
    }

    private static IEnumerable<Instant> Moments(IReadOnlyList<TimePhrase> chosen, Instant now, DateTimeZone zone)
    {
        if (chosen.FirstOrDefault(phrase => phrase.Elapsed is not null) is { Elapsed: { } elapsed })
        {
            return [now + elapsed];
        }

        var today = now.InZone(zone).Date;
        var dates = chosen.SelectMany(phrase => phrase.Dates).ToList();
        var clock = chosen.Select(phrase => phrase.Clock).OfType<SpokenClock>().FirstOrDefault() ?? new SpokenClock(Morning, null, IsBare: false);
        var times = dates.Count == 0
            ? new[] { today, today.PlusDays(1) }.Select(date => date + Usual(clock))
            : dates.SelectMany(date => Times(date, clock, isToday: date == today));
        return times.Select(time => time.InZoneLeniently(zone).ToInstant());
    }

    // "Today at 9" may still be the evening's; "today 9:00" is what a 24-hour clock shows.
    private static IEnumerable<LocalDateTime> Times(LocalDate date, SpokenClock clock, bool isToday)
    {
        yield return date + Usual(clock);
        if (isToday && clock is { IsBare: true, OtherHalf: { } other })
        {
            yield return date + (Usual(clock) == other ? clock.Time : other);
        }
    }

    // Who says 3 means the afternoon, who says 9 the morning: nobody works at the other one.
    private static LocalTime Usual(SpokenClock clock) => clock is { OtherHalf: { } other, Time.Hour: <= LastNightHour } ? other : clock.Time;
}
