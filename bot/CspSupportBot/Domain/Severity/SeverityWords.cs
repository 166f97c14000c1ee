using System.Globalization;
using System.Resources;
using CspSupportBot.Domain.Search;

namespace CspSupportBot.Domain.Severity;

/// <summary>What a phrase says about the business impact.</summary>
internal enum SeverityMeaning
{
    /// <summary>Everybody or everything is hit.</summary>
    Critical,

    /// <summary>A part is hit, or it works badly.</summary>
    Moderate,

    /// <summary>It works, or hits nobody much.</summary>
    Minimal,

    /// <summary>Something does not work; whether that is severe depends on what it is.</summary>
    Down,

    Production,

    NonProduction,

    /// <summary>Nothing, though a shorter phrase in it would: "not down".</summary>
    Nothing,
}

/// <summary>
/// The phrases of SeverityWords.resx: a string for each meaning, one phrase a line; "…" at the end of a phrase stands for any ending. Those of all
/// languages count at once, because people mix them.
/// </summary>
internal static class SeverityWords
{
    private const char AnyEnding = '…';

    private static readonly string[] Cultures = ["", "ja"];

    // The longest first: "not everyone" is read before "everyone", whose letters are taken then.
    private static readonly Phrase[] All = [.. Load().OrderByDescending(phrase => phrase.Folded.Length)];

    /// <summary>What a folded text says, in the order of the text.</summary>
    public static IEnumerable<(SeverityMeaning Meaning, string Words)> In(string text)
    {
        var isTaken = new bool[text.Length];
        List<(int At, Phrase Phrase)> found = [];
        foreach (var phrase in All)
        {
            for (var at = Next(text, phrase, 0); at >= 0; at = Next(text, phrase, at + 1))
            {
                var letters = isTaken.AsSpan(at, phrase.Folded.Length);
                if (!letters.Contains(true))
                {
                    letters.Fill(true);
                    found.Add((at, phrase));
                }
            }
        }

        return found.OrderBy(one => one.At).Select(one => (one.Phrase.Meaning, one.Phrase.Words));
    }

    private static int Next(string text, Phrase phrase, int from)
    {
        for (var at = text.IndexOf(phrase.Folded, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase.Folded, at + 1, StringComparison.Ordinal))
        {
            if (!IsInsideAWord(text, at) && (phrase.HasAnyEnding || !IsInsideAWord(text, at + phrase.Folded.Length)))
            {
                return at;
            }
        }

        return -1;
    }

    // Only Latin words have borders; Japanese runs on.
    private static bool IsInsideAWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);

    private static IEnumerable<Phrase> Load()
    {
        var resources = new ResourceManager(typeof(SeverityWords));
        return from culture in Cultures
               from meaning in Enum.GetValues<SeverityMeaning>()
               from words in resources.GetString($"{meaning}", CultureInfo.GetCultureInfo(culture))!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
               select new Phrase(meaning, words, FoldedText.Of(words.TrimEnd(AnyEnding)), words.EndsWith(AnyEnding));
    }

    private sealed record Phrase(SeverityMeaning Meaning, string Words, string Folded, bool HasAnyEnding);
}
