namespace CspSupportBot.Domain.Knowledge;

/// <summary>
/// What a text consists of, for comparing: known meanings (see <see cref="Thesaurus"/>) and other Latin words whole; of the rest of Japanese, which has no
/// blanks, every two neighbouring letters of one script. Each part once, with the weight of its script.
/// </summary>
public static class TextParts
{
    /// <summary>Stands before a meaning, so that it is not taken for a word.</summary>
    private const char MeaningMark = '=';

    /// <summary>The part that a word of everyday life makes.</summary>
    public static readonly string Elsewhere = $"{MeaningMark}{Thesaurus.Elsewhere}";

    /// <summary>Whether a part is a word of the trade.</summary>
    public static bool IsOfTrade(string part) => part[0] == MeaningMark && Thesaurus.IsOfTrade(part[1..]);

    private const double Whole = 1;
    private const double Kanji = 0.8;
    private const double Katakana = 0.6;
    private const double Hiragana = 0.1;

    public static Dictionary<string, double> Of(PlainText plain, Thesaurus thesaurus)
    {
        Dictionary<string, double> parts = [];
        var at = 0;
        while (at < plain.Letters.Length)
        {
            if (thesaurus.At(plain, at) is { } known)
            {
                at += known.Length;
                Add(parts, known.Meaning.Length > 0 ? $"{MeaningMark}{known.Meaning}" : "", Whole);
                continue;
            }

            at = plain.ScriptAt(at) switch
            {
                Script.None => at + 1,
                Script.Latin => AddWord(parts, plain, at),
                _ => AddPair(parts, plain, at, thesaurus),
            };
        }

        return parts;
    }

    private static int AddWord(Dictionary<string, double> parts, PlainText text, int at)
    {
        var end = at;
        while (end < text.Letters.Length && text.ScriptAt(end) is Script.Latin)
        {
            end++;
        }

        Add(parts, text.Letters[at..end], Whole);
        return end;
    }

    // A kanji alone still means something; a kana alone does not.
    private static int AddPair(Dictionary<string, double> parts, PlainText text, int at, Thesaurus thesaurus)
    {
        var script = text.ScriptAt(at);
        var goesOn = at + 1 < text.Letters.Length && text.ScriptAt(at + 1) == script && thesaurus.At(text, at + 1) is null;
        var isAlone = !goesOn && (at == 0 || text.ScriptAt(at - 1) != script);
        if (goesOn || (isAlone && script is Script.Kanji))
        {
            Add(parts, text.Letters.Substring(at, goesOn ? 2 : 1), script switch
            {
                Script.Kanji => Kanji,
                Script.Katakana => Katakana,
                _ => Hiragana,
            });
        }

        return at + 1;
    }

    private static void Add(Dictionary<string, double> parts, string part, double weight)
    {
        if (part.Length > 0)
        {
            parts[part] = Math.Max(weight, parts.GetValueOrDefault(part));
        }
    }
}
