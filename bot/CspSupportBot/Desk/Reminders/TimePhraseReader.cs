using System.Globalization;
using System.Text.RegularExpressions;
using CspSupportBot.Domain.Reminders;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using NodaTime;

namespace CspSupportBot.Desk.Reminders;

/// <summary>
/// Times in English and Japanese, found by Microsoft's recognisers. Text in both languages is read in both; of two phrases in the same place the longer counts.
/// </summary>
public sealed partial class TimePhraseReader : ITimePhrases
{
    /// <summary>A second that nobody says: what comes back with one was counted from now.</summary>
    private const int MarkedSecond = 37;

    private const char FirstKana = '\u3041';

    public IReadOnlyList<TimePhrase> Find(string text, LocalDateTime now, bool isJapanese)
    {
        // By the calendar of a Japanese turn the recognisers miss "2年後".
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return FindInvariantly(text, now, isJapanese);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static IReadOnlyList<TimePhrase> FindInvariantly(string text, LocalDateTime now, bool isJapanese)
    {
        var narrow = Narrow(text);
        var reference = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, MarkedSecond, DateTimeKind.Unspecified);
        List<TimePhrase> found = [];
        if (isJapanese || narrow.Any(character => character >= FirstKana))
        {
            found.AddRange(RecogniseJapanese(ParticleOfTime().Replace(narrow, " "), reference));
        }

        if (found.Count == 0 || narrow.Any(char.IsAsciiLetter))
        {
            found.AddRange(Recognise(narrow, Culture.English, reference));
        }

        List<TimePhrase> kept = [];
        foreach (var phrase in found.OrderByDescending(phrase => phrase.End - phrase.Start))
        {
            if (kept.TrueForAll(other => phrase.End <= other.Start || other.End <= phrase.Start))
            {
                kept.Add(phrase);
            }
        }

        return [.. kept.OrderBy(phrase => phrase.Start)];
    }

    // Letter by letter, so that places in one text are places in the other.
    private static string Narrow(string text) => string.Create(text.Length, text, static (narrow, wide) =>
    {
        for (var index = 0; index < wide.Length; index++)
        {
            narrow[index] = wide[index] switch
            {
                >= '\uff01' and <= '\uff5e' and var character => (char)(character - 0xfee0),
                '\u3000' or '\u00a0' or '\t' or '\r' or '\n' => ' ',
                '〜' => '~',
                var character => character,
            };
        }
    });

    /// <summary>
    /// The Japanese recogniser trips over blanks ("明後日 10時", "12/3 15:30"): where it finds no whole moment, each word by itself may tell day and time.
    /// </summary>
    private static List<TimePhrase> RecogniseJapanese(string text, DateTime reference)
    {
        List<TimePhrase> whole = [.. Recognise(text, Culture.Japanese, reference)];
        if (whole.Exists(phrase => phrase.Kind is TimePhraseKind.Moment))
        {
            return whole;
        }

        List<TimePhrase> words = [.. Word().Matches(text).SelectMany(word => Recognise(word.Value, Culture.Japanese, reference)
            .Select(phrase => phrase with { Start = phrase.Start + word.Index, End = phrase.End + word.Index }))];
        var areWhole = words.Exists(phrase => phrase.Kind is TimePhraseKind.Day) && words.Exists(phrase => phrase.Kind is TimePhraseKind.Clock);
        return areWhole || whole.Count == 0 ? words : whole;
    }

    private static IEnumerable<TimePhrase> Recognise(string text, string culture, DateTime reference) =>
        DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: reference)
            .Select(match => RecognisedTime.Of(match, isEnglish: culture == Culture.English, reference))
            .OfType<TimePhrase>();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    // "3日後に" would be a span of three days.
    [GeneratedRegex("(?<=[時分日後半朝昼夜晩])に")]
    private static partial Regex ParticleOfTime();
}
