namespace CspSupportBot.Domain.Knowledge;

/// <summary>How many slips of the keyboard make one word of another: a letter too much, missing, wrong, or two swapped.</summary>
public static class Typo
{
    private const int ShortestWord = 4;
    private const int LongWord = 8;

    /// <summary>The slips that are forgiven in a word: none in a short one, whose neighbours are other words.</summary>
    public static int Forgiven(string word) => word.Length < ShortestWord || word.Any(char.IsAsciiDigit) ? 0 : word.Length < LongWord ? 1 : 2;

    public static int Between(string one, string other)
    {
        int[] before = [], last = [.. Enumerable.Range(0, other.Length + 1)];
        for (var row = 1; row <= one.Length; row++)
        {
            var next = new int[other.Length + 1];
            next[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var changed = last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
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
