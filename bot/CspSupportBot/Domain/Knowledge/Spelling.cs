namespace CspSupportBot.Domain.Knowledge;

/// <summary>
/// Takes a Latin word that is not known for the known one that it is a slip or two away from: a letter too much or missing, or two swapped; a wrong letter
/// counts as two. Short words are left alone, because their neighbours are other words.
/// </summary>
/// <param name="known">Stems; see <see cref="Stem"/>.</param>
public sealed class Spelling(IEnumerable<string> known)
{
    private const int ShortestWord = 5;
    private const int LongWord = 8;

    // Where a letter differs it is often another word: "stock" is no slip of "stuck".
    private const int WrongLetter = 2;

    private readonly HashSet<string> words = [.. known.Where(word => word.Length > 0 && word.All(char.IsAsciiLetter))];

    /// <summary>The word that is meant; the word itself where none is near.</summary>
    public string Of(string typed)
    {
        var forgiven = Forgiven(typed);
        return forgiven == 0 || words.Contains(typed)
            ? typed
            : words
                .Where(word => Math.Abs(word.Length - typed.Length) <= forgiven && Forgiven(word) > 0)
                .Select(word => (Word: word, Slips: Slips(typed, word)))
                .Where(near => near.Slips <= forgiven)
                .OrderBy(near => near.Slips)
                .ThenBy(near => near.Word, StringComparer.Ordinal)
                .Select(near => near.Word)
                .FirstOrDefault(typed);
    }

    private static int Forgiven(string word) => word.Length < ShortestWord || !word.All(char.IsAsciiLetter) ? 0 : word.Length < LongWord ? 1 : 2;

    // The distance of Damerau and Levenshtein, in the form that moves no letter twice.
    private static int Slips(string one, string other)
    {
        int[] before = [], last = [.. Enumerable.Range(0, other.Length + 1)];
        for (var row = 1; row <= one.Length; row++)
        {
            var next = new int[other.Length + 1];
            next[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var changed = last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : WrongLetter);
                next[column] = Math.Min(changed, Math.Min(last[column], next[column - 1]) + 1);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    next[column] = Math.Min(next[column], before[column - 2] + 1);
                }
            }

            (before, last) = (last, next);
        }

        return last[other.Length];
    }
}
