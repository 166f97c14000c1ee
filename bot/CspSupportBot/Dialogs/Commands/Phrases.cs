using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Search;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>
/// The words of a command, in every language at once: people mix them. The words are resources; a resource with the same name and "Also" holds
/// further ways to say it, separated by "|".
/// </summary>
public static class Phrases
{
    private static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(Languages.Japanese)];

    /// <summary>Folded, the longest first.</summary>
    public static IReadOnlyList<string> Of(string name) =>
        [.. Cultures
            .SelectMany(culture => new[] { Words.ResourceManager.GetString(name, culture), Words.ResourceManager.GetString($"{name}Also", culture) })
            .SelectMany(words => (words ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(FoldedText.Of)
            .Distinct()
            .OrderByDescending(words => words.Length)];

    /// <summary>What was typed after one of the phrases; null where it begins with none of them.</summary>
    public static string? After(string typed, IReadOnlyList<string> phrases)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var phrase in phrases)
        {
            var length = phrase.Count(character => character == ' ') + 1;
            if (length <= words.Length && FoldedText.Of(string.Join(' ', words.Take(length))) == phrase)
            {
                return Rest(typed, length);
            }
        }

        return null;
    }

    // Cut from what was typed, so that a note keeps its line breaks.
    private static string Rest(string typed, int words)
    {
        var rest = typed.AsSpan();
        for (var word = 0; word < words; word++)
        {
            rest = rest.TrimStart();
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
            {
                end++;
            }

            rest = rest[end..];
        }

        return rest.Trim().ToString();
    }
}
