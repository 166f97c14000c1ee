using System.Globalization;
using CspSupportBot.Domain.Search;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Recognises which of a few things a person means: by its key, its position, its whole name or an unmistakable part of it.</summary>
public static class Choices
{
    /// <param name="options">Each with every name it goes by.</param>
    /// <param name="hasNumbers">Whether a typed number means a position.</param>
    /// <returns>The one that is meant; null where none or several could be.</returns>
    public static T? Recognise<T>(string typed, IReadOnlyList<(T Option, IReadOnlyList<string> Names)> options, bool hasNumbers)
        where T : class
    {
        var wanted = FoldedText.Of(typed);
        if (wanted.Length == 0)
        {
            return null;
        }

        var whole = options.Where(option => option.Names.Any(name => FoldedText.Of(name) == wanted)).ToList();
        if (whole.Count > 0)
        {
            return whole.Count == 1 ? whole[0].Option : null;
        }

        if (int.TryParse(wanted, CultureInfo.InvariantCulture, out var position))
        {
            return hasNumbers && position >= 1 && position <= options.Count ? options[position - 1].Option : null;
        }

        var partial = options.Where(option => option.Names.Any(name => FoldedText.Of(name).Contains(wanted, StringComparison.Ordinal))).ToList();
        return partial.Count == 1 && wanted.Length > 1 ? partial[0].Option : null;
    }
}
