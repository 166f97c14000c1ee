using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Reads short answers, in English and Japanese.</summary>
internal static partial class Utterance
{
    private const int Last = -1;

    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] OrdinalWords = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private const string Kanji = "一二三四五六七八九十";

    /// <summary>The text as it is compared: one width, one case, no closing punctuation; empty for null.</summary>
    internal static string Normalize(string text)
    {
        // Form KC turns full-width letters and digits, as a Japanese keyboard types them, into plain ones.
        return (text ?? string.Empty).Normalize(NormalizationForm.FormKC).Trim().TrimEnd('.', '!', '?', '。', ')', ' ').ToLowerInvariant();
    }

    /// <summary>The position that a normalised "2", "two", "#2", "二" or "2番" names; null if it names none.</summary>
    internal static int? Number(string normalized)
    {
        var match = NumberPattern().Match(normalized);
        return match.Success ? Digits(match.Groups["digits"].Value) : Word(normalized, NumberWords) ?? KanjiDigit(normalized.TrimEnd('番'));
    }

    /// <summary>The position that a normalised "2nd", "the second one", "last" or "二番目" names; null if it names none.</summary>
    internal static int? Ordinal(string normalized, int count)
    {
        var match = OrdinalPattern().Match(normalized);
        if (!match.Success)
        {
            return null;
        }

        var position = Digits(match.Groups["digits"].Value)
            ?? KanjiDigit(match.Groups["kanji"].Value)
            ?? Word(match.Groups["word"].Value, OrdinalWords)
            ?? (match.Groups["first"].Success ? 1 : Last);
        return position == Last ? count : position;
    }

    private static int? Digits(string text)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static int? KanjiDigit(string text)
    {
        var index = text.Length == 1 ? Kanji.IndexOf(text[0]) : -1;
        return index < 0 ? null : index + 1;
    }

    private static int? Word(string text, string[] words)
    {
        var index = Array.IndexOf(words, text);
        return index < 0 ? null : index + 1;
    }

    [GeneratedRegex("^(?:#|no\\.? ?|number |option )?(?<digits>[0-9]{1,4})番?$")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(
        "^(?:the )?(?:(?<digits>[0-9]{1,4})(?:st|nd|rd|th)|(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|last)(?: one)?$"
        + "|^(?:(?<digits>[0-9]{1,4})|(?<kanji>[一二三四五六七八九十]))(?:番目|つ目|個目)$|^(?:(?<first>最初)|最後)$")]
    private static partial Regex OrdinalPattern();
}
