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

    private readonly Dictionary<char, List<(string Written, string Meaning)>> byFirst = [];

    /// <param name="lines">Of the file; empty ones and those that begin with # are skipped.</param>
    public Thesaurus(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != Comment && line.Contains('=')))
        {
            var (name, words) = line.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : ("", "");
            var meaning = name == Ignored ? "" : name;
            var all = words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var written in (name is Ignored or Elsewhere ? all : [name.TrimStart(TradeMark), .. all]).Select(word => PlainText.Of(word).Letters).Where(word => word.Length > 0).Distinct())
            {
                Add(written, meaning);
            }
        }

        foreach (var words in byFirst.Values)
        {
            words.Sort((one, other) => other.Written.Length.CompareTo(one.Written.Length));
        }
    }

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

    private void Add(string written, string meaning)
    {
        if (!byFirst.TryGetValue(written[0], out var words))
        {
            byFirst[written[0]] = words = [];
        }

        words.Add((written, meaning));
    }
}
