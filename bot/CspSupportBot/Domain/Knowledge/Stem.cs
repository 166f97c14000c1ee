namespace CspSupportBot.Domain.Knowledge;

/// <summary>English words without their endings, so that "filed", "files" and "filing" are one word. It need not be a word of the language.</summary>
public static class Stem
{
    private const int ShortestStem = 3;

    /// <summary>The longest ending first.</summary>
    private static readonly string[] Endings = ["ings", "ing", "ied", "ies", "'s", "ed", "es", "s", "e", "y"];

    public static string Of(string word)
    {
        var plain = word.Trim('\'');
        if (plain.EndsWith("ss", StringComparison.Ordinal) || !char.IsAsciiLetter(plain.FirstOrDefault()) || plain.Any(char.IsAsciiDigit))
        {
            return plain;
        }

        foreach (var ending in Endings)
        {
            if (plain.EndsWith(ending, StringComparison.Ordinal) && plain.Length - ending.Length >= ShortestStem)
            {
                return Single(plain[..^ending.Length].TrimEnd('\''));
            }
        }

        return plain.Replace("'", "", StringComparison.Ordinal);
    }

    // "stopped" is "stop"; "access" keeps its end, as it lost nothing.
    private static string Single(string stem)
    {
        var isDoubled = stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's');
        var cut = isDoubled ? stem[..^1] : stem;
        return cut.Length > ShortestStem && cut[^1] == 'e' ? cut[..^1] : cut;
    }
}
