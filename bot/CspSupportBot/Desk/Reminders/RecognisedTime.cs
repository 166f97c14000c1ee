using System.Globalization;
using System.Text.RegularExpressions;
using CspSupportBot.Domain.Reminders;
using Microsoft.Recognizers.Text;
using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Desk.Reminders;

/// <summary>What the recognisers mean by what they found.</summary>
internal static partial class RecognisedTime
{
    private const int LongestYears = 1000;

    private static readonly LocalTime EndOfDay = new(23, 59, 59);

    /// <summary>When a working day is over.</summary>
    private static readonly LocalTime Evening = new(17, 0);

    private static readonly LocalDateTimePattern Moments = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    /// <summary>When somebody begins who says only a part of the day, by the code of the recognisers.</summary>
    private static readonly Dictionary<string, LocalTime> PartsOfDay = new()
    {
        ["TMO"] = new LocalTime(9, 0),
        ["TDT"] = new LocalTime(9, 0),
        ["TAF"] = new LocalTime(13, 0),
        ["TEV"] = new LocalTime(18, 0),
        ["TNI"] = new LocalTime(20, 0),
    };

    /// <param name="reference">Now, with a second that nobody says.</param>
    /// <returns>Null for what names no time.</returns>
    public static TimePhrase? Of(ModelResult match, bool isEnglish, DateTime reference)
    {
        if (match.Resolution?.GetValueOrDefault("values") is not List<Dictionary<string, string>> { Count: > 0 } values)
        {
            return null;
        }

        var phrase = new TimePhrase(match.Start, match.End + 1, TimePhraseKind.Unclear);
        if (isEnglish && HasTwoOrders(match.Text))
        {
            return phrase;
        }

        var read = match.TypeName.Split('.')[^1] switch
        {
            "datetime" => Moment(phrase, match.Text, values, LocalDateTime.FromDateTime(reference)),
            "date" => phrase with { Kind = TimePhraseKind.Day, Dates = Dates(values, "value") },
            "time" => phrase with { Kind = TimePhraseKind.Clock, Clock = Clock(match.Text, Times(values, "value")) },
            "datetimerange" => phrase with { Kind = TimePhraseKind.PartOfDay, Dates = Dates(values, "start"), Clock = Beginning(match.Text, values) },
            "daterange" => phrase with { Kind = TimePhraseKind.Days, Dates = Dates(values, "start") },
            "timerange" => phrase with { Kind = TimePhraseKind.PartOfAnyDay, Clock = Beginning(match.Text, values) },
            "duration" => Length(phrase, values, LocalDateTime.FromDateTime(reference).Date),
            _ => phrase,
        };
        return read is { Kind: not TimePhraseKind.Unclear, Elapsed: null, Clock: null, Dates.Count: 0 } ? null : read;
    }

    private static TimePhrase Moment(TimePhrase phrase, string text, List<Dictionary<string, string>> values, LocalDateTime reference)
    {
        var moments = Read(values, "value");
        if (moments is [{ Second: not 0 } counted] && counted.TimeOfDay != EndOfDay)
        {
            return phrase with { Kind = TimePhraseKind.Moment, Elapsed = Period.Between(reference, counted, PeriodUnits.Seconds).ToDuration() };
        }

        return phrase with { Kind = TimePhraseKind.Moment, Dates = Dates(values, "value"), Clock = Clock(text, moments.Select(moment => moment.TimeOfDay)) };
    }

    // "2 hours" are elapsed; "2 days" end on a date, like "in 2 days".
    private static TimePhrase Length(TimePhrase phrase, List<Dictionary<string, string>> values, LocalDate today)
    {
        var timex = values[0].GetValueOrDefault("timex") ?? "";
        if (TooManyDigits().IsMatch(timex) || !PeriodPattern.Roundtrip.Parse(timex).TryGetValue(Period.Zero, out var length))
        {
            return phrase;
        }

        return length switch
        {
            { HasTimeComponent: false, Years: <= LongestYears } => phrase with { Kind = TimePhraseKind.Length, Dates = [today + length] },
            { Years: 0, Months: 0 } => phrase with { Kind = TimePhraseKind.Length, Elapsed = length.ToDuration() },
            _ => phrase,
        };
    }

    private static SpokenClock? Beginning(string text, List<Dictionary<string, string>> values)
    {
        var timex = values[0].GetValueOrDefault("timex") ?? "";
        var part = PartsOfDay.FirstOrDefault(known => timex.EndsWith(known.Key, StringComparison.Ordinal));
        return part.Key is null ? Clock(text, Times(values, "start")) : new SpokenClock(part.Value, null, IsBare: false);
    }

    private static SpokenClock? Clock(string text, IEnumerable<LocalTime> said)
    {
        var times = said.Distinct().Order().ToList();
        if (times.Count == 0)
        {
            return null;
        }

        // The Japanese recogniser takes "the afternoon of tomorrow" for its end.
        var first = times[0] != EndOfDay ? times[0] : text.EndsWith("午後", StringComparison.Ordinal) ? PartsOfDay["TAF"] : Evening;
        var other = first.PlusHours(12);
        return times.Contains(other) && first.Hour < 12 && !LeadingZero().IsMatch(text)
            ? new SpokenClock(first, other, IsBare: !WithMinutes().IsMatch(text))
            : new SpokenClock(first, null, IsBare: false);
    }

    // "Wednesday 9:00" on a Wednesday at ten is the next one, too.
    private static List<LocalDate> Dates(List<Dictionary<string, string>> values, string member)
    {
        var dates = Read(values, member).Select(moment => moment.Date).Distinct().ToList();
        var isWeekday = values[0].GetValueOrDefault("timex")?.StartsWith("XXXX-WXX-", StringComparison.Ordinal) is true;
        return isWeekday ? [.. dates.Concat(dates.Select(date => date.PlusWeeks(1))).Distinct()] : dates;
    }

    private static IEnumerable<LocalTime> Times(List<Dictionary<string, string>> values, string member) => Read(values, member).Select(moment => moment.TimeOfDay);

    private static List<LocalDateTime> Read(List<Dictionary<string, string>> values, string member) =>
        [.. values.Select(value => Parse(value.GetValueOrDefault(member))).OfType<LocalDateTime>()];

    private static LocalDateTime? Parse(string? value) => value switch
    {
        { Length: 10 } date when LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day) => day.AtMidnight(),
        { Length: 8 } time when LocalTimePattern.ExtendedIso.Parse(time).TryGetValue(default, out var clock) => new LocalDate(1, 1, 1) + clock,
        not null when Moments.Parse(value).TryGetValue(default, out var moment) => moment,
        _ => null,
    };

    // The 3rd of April or the 4th of March.
    private static bool HasTwoOrders(string text) => NumericDate().Match(text) is { Success: true } match
        && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var first and >= 1 and <= 12
        && int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) is var second and >= 1 and <= 12
        && first != second;

    [GeneratedRegex(@"(?<![0-9/.\-])([0-9]{1,2})[/.\-]([0-9]{1,2})(?:[/.\-][0-9]{2,4})?(?![0-9/.:])")]
    private static partial Regex NumericDate();

    // A calendar has an end.
    [GeneratedRegex("[0-9]{5}")]
    private static partial Regex TooManyDigits();

    [GeneratedRegex("(?<![0-9/.-])0[0-9][:時]")]
    private static partial Regex LeadingZero();

    [GeneratedRegex("[0-9]:[0-9]")]
    private static partial Regex WithMinutes();
}
