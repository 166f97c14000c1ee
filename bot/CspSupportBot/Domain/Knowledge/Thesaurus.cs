namespace CspSupportBot.Domain.Knowledge;

/// <summary>
/// Words that mean the same, in all languages at once: the file of them has a line for each meaning, "severity = sev, 重大度, 深刻度". What stands behind
/// "ignore =" means nothing for finding an answer. A star before the name of a meaning says that it is of this trade: nobody speaks of a tenant's severity by chance.
/// </summary>
public sealed class Thesaurus
{
    /// <summary>The meaning of words of everyday life: a text with one of them is about something else.</summary>
    public const string Elsewhere = "elsewhere";

    private const string Ignored = "ignore";
    private const char Comment = '#';
    private const char TradeMark = '*';

    /// <summary>By the first letter, the longest first; of equals the one that stands first in the file.</summary>
    private readonly Dictionary<char, List<(string Written, string Meaning)>> byFirst;

    /// <param name="lines">Of the file; empty ones and those that begin with # are skipped.</param>
    public Thesaurus(IEnumerable<string> lines) => byFirst = lines
        .Where(IsMeaning)
        .SelectMany(Read)
        .GroupBy(word => word.Written[0])
        .ToDictionary(words => words.Key, words => words.OrderByDescending(word => word.Written.Length).ToList());

    /// <summary>The first line that can't be read, from 1; null where all can.</summary>
    public static int? FindFaultyLine(IReadOnlyList<string> lines) =>
        lines.Index().Where(line => IsMeaning(line.Item) && line.Item.Split('=') is not [{ Length: > 0 }, { Length: > 0 }]).Select(line => (int?)line.Index + 1).FirstOrDefault();

    /// <summary>Every text that has a meaning, as it stands in a <see cref="PlainText"/>.</summary>
    public IEnumerable<string> Written => byFirst.Values.SelectMany(words => words.Select(word => word.Written));

    /// <summary>Whether a meaning is one of the trade.</summary>
    public static bool IsOfTrade(string meaning) => meaning.Length > 0 && meaning[0] == TradeMark;

    /// <summary>The longest known word that stands at a place of a text.</summary>
    /// <returns>Its length and its meaning, which is empty where it has none; null where no known word stands there.</returns>
    public (int Length, string Meaning)? At(PlainText text, int at)
    {
        if (byFirst.TryGetValue(text.Letters[at], out var words))
        {
            foreach (var (written, meaning) in words)
            {
                if (string.CompareOrdinal(text.Letters, at, written, 0, written.Length) == 0 && text.IsWord(at, written.Length))
                {
                    return (written.Length, meaning);
                }
            }
        }

        return null;
    }

    private static bool IsMeaning(string line) => line.Trim() is { Length: > 0 } text && text[0] != Comment;

    private static IEnumerable<(string Written, string Meaning)> Read(string line)
    {
        var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
        var words = parts[1].Split(',', StringSplitOptions.TrimEntries).AsEnumerable();

        // The name of a meaning is one of its words, except for the special ones.
        return (parts[0] is Ignored or Elsewhere ? words : words.Prepend(parts[0].TrimStart(TradeMark)))
            .Select(word => PlainText.Of(word).Letters)
            .Where(written => written.Length > 0)
            .Distinct()
            .Select(written => (written, parts[0] == Ignored ? "" : parts[0]));
    }
}
