using System.Globalization;
using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Tests.Infrastructure;
using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Tests.Domain.Reminders;

/// <summary>Times as people type them, in the tables of tests/data/reminders: what is meant, and what is left as the text.</summary>
public sealed class SpokenTimeTests
{
    private static readonly SpokenTime Times = new(new TimePhraseReader());

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.GeneralIso;

    public static TheoryData<string, int, string> Phrases
    {
        get
        {
            TheoryData<string, int, string> all = [];
            foreach (var language in new[] { "en", "ja" })
            {
                var lines = Lines(language);
                for (var line = 0; line < lines.Count; line++)
                {
                    all.Add(language, line, lines[line][0]);
                }
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Phrases))]
    public void A_time_is_read_as_it_was_meant(string language, int line, string phrase)
    {
        // As in a turn in that language.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Tongue.Of(language).Culture;
        var fields = Lines(language)[line];
        var zone = DateTimeZoneProviders.Tzdb[fields[2]];
        var now = Parse(fields[1]).InZoneStrictly(zone).ToInstant();

        var reading = Times.Read(phrase, now, zone, isJapanese: language == "ja");

        Assert.Equal((phrase, fields[3], fields[4]), (phrase, Said(reading, zone), (reading as TimeReading.At)?.Rest ?? ""));
    }

    [Theory, InlineData("en"), InlineData("ja")]
    public void A_hundred_phrases_of_each_language_are_tried(string language) =>
        Assert.InRange(Lines(language).Select(line => (line[0], line[1], line[2])).Distinct().Count(), 100, int.MaxValue);

    [Theory]
    [InlineData("in 99999999999999999999 hours")]
    [InlineData("in 999999 years")]
    [InlineData("in 99999 years")]
    [InlineData("99999999 days")]
    [InlineData("99999 years")]
    [InlineData("in -5 minutes")]
    [InlineData("0 hours")]
    [InlineData("99:99")]
    [InlineData("24:00")]
    [InlineData("tomorrow 24:00")]
    [InlineData("32/13/2026 25:61")]
    [InlineData("February 30")]
    [InlineData("2026-02-30 10:00")]
    [InlineData("9999-12-31 23:59")]
    [InlineData("0001-01-01")]
    [InlineData("ten to the power of a hundred years")]
    [InlineData("25時")]
    [InlineData("13月45日 99時99分")]
    [InlineData("９９９９９９年後")]
    [InlineData("99999999999999時間後")]
    [InlineData("来来週の月月曜日")]
    [InlineData("\ud83d\ude00 tomorrow \ud83d\ude00 9:00 \ud83d\ude00")]
    [InlineData("\ud83d tomorrow 9:00")]
    [InlineData("\u0000\u202e9:00")]
    public void Whatever_is_typed_is_read_without_a_fault(string phrase)
    {
        foreach (var text in new[] { phrase, string.Concat(Enumerable.Repeat($"{phrase} ", 200))[..500] })
        {
            foreach (var isJapanese in new[] { false, true })
            {
                Assert.NotNull(Times.Read(text, Instant.FromUtc(2026, 11, 25, 10, 0), DateTimeZone.Utc, isJapanese));
            }
        }
    }

    private static List<string[]> Lines(string language) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "reminders", $"{language}.tsv")).Skip(1).Select(line => line.Split('\t'))];

    private static LocalDateTime Parse(string text) => Local.Parse(text.Length == 16 ? $"{text}:00" : text).Value;

    private static string Said(TimeReading reading, DateTimeZone zone) => reading switch
    {
        TimeReading.At at => Local.Format(at.Moment.InZone(zone).LocalDateTime) is var text && text.EndsWith(":00", StringComparison.Ordinal) ? text[..^3] : Local.Format(at.Moment.InZone(zone).LocalDateTime),
        TimeReading.None => "none",
        TimeReading.Past => "past",
        TimeReading.Unclear => "unclear",
        TimeReading.TooFar => "far",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
