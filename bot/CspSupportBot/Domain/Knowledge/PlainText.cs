using System.Text;
using CspSupportBot.Domain.Search;

namespace CspSupportBot.Domain.Knowledge;

/// <summary>
/// A text as it is compared with questions: folded, Latin words cut to their stems and parted by one blank, Japanese without blanks between its letters, and
/// for each letter the script it was written in, because kanji and katakana carry the meaning and hiragana mostly the grammar.
/// </summary>
public sealed class PlainText
{
    // Nobody asks longer questions; what is pasted may be of any length.
    private const int Longest = 500;

    private readonly List<Script> scripts;

    private PlainText(string letters, List<Script> scripts)
    {
        Letters = letters;
        this.scripts = scripts;
    }

    public string Letters { get; }

    public Script ScriptAt(int at) => scripts[at];

    /// <param name="spelling">Corrects Latin words; null leaves them as they were typed.</param>
    public static PlainText Of(string text, Spelling? spelling = null)
    {
        var letters = new StringBuilder();
        List<Script> scripts = [];
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(Longest))
        {
            var written = rune.ToString().Normalize(NormalizationForm.FormKC);
            var script = ScriptOf(written);
            if (script is Script.Latin)
            {
                word.Append(FoldedText.Of(written));
                continue;
            }

            EndWord(letters, scripts, word, script, spelling);
            foreach (var letter in script is Script.None ? "" : FoldedText.Of(written))
            {
                letters.Append(letter);
                scripts.Add(script);
            }
        }

        EndWord(letters, scripts, word, Script.None, spelling);
        return new PlainText(letters.ToString().TrimEnd(), scripts);
    }

    /// <summary>Whether what stands here is not merely a part of a Latin word.</summary>
    public bool IsWord(int at, int length) =>
        !(scripts[at] is Script.Latin && at > 0 && scripts[at - 1] is Script.Latin)
        && !(scripts[at + length - 1] is Script.Latin && at + length < Letters.Length && scripts[at + length] is Script.Latin);

    // A Latin word stands between blanks, also where it was written without one beside Japanese.
    private static void EndWord(StringBuilder letters, List<Script> scripts, StringBuilder word, Script next, Spelling? spelling)
    {
        if (word.Length > 0)
        {
            Blank(letters, scripts);
            var stem = Stem.Of(word.ToString());
            foreach (var letter in spelling?.Of(stem) ?? stem)
            {
                letters.Append(letter);
                scripts.Add(Script.Latin);
            }

            word.Clear();
            Blank(letters, scripts);
        }
        else if (next is Script.None)
        {
            Blank(letters, scripts);
        }
    }

    private static void Blank(StringBuilder letters, List<Script> scripts)
    {
        if (letters.Length > 0 && letters[^1] != ' ')
        {
            letters.Append(' ');
            scripts.Add(Script.None);
        }
    }

    private static Script ScriptOf(string written) => written.Length == 0 ? Script.None : written[0] switch
    {
        'ー' or (>= '\u30A1' and <= '\u30FA') => Script.Katakana,
        >= '\u3041' and <= '\u3096' => Script.Hiragana,
        '々' or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => Script.Kanji,
        '\'' => Script.Latin,
        var letter => char.IsLetterOrDigit(letter) ? Script.Latin : Script.None,
    };
}

/// <summary>What a letter is written in; digits count as Latin, blanks and signs as none.</summary>
public enum Script
{
    None,
    Latin,
    Kanji,
    Katakana,
    Hiragana,
}
