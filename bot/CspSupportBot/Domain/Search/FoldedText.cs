using System.Globalization;
using System.Text;

namespace CspSupportBot.Domain.Search;

/// <summary>
/// Text as it is compared: without case, accents, width (full and half), the difference between the kana scripts, typographic quotes and
/// dashes, invisible characters, or repeated white space.
/// </summary>
public static class FoldedText
{
    private const int ShortestFragment = 3;
    private const int ShortestJapaneseFragment = 2;
    private const char FirstKana = '\u3041';

    /// <summary>Whether a part of a name is long enough to mean the one thing that it is found in; a shorter one may be a slip of the keyboard.</summary>
    public static bool IsTelling(string fragment)
    {
        var folded = Of(fragment);
        return folded.Length >= (folded.Any(character => character >= FirstKana) ? ShortestJapaneseFragment : ShortestFragment);
    }

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Characters(text).Normalize(NormalizationForm.FormKD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(character);
            if (category is UnicodeCategory.Format || (category is UnicodeCategory.NonSpacingMark && !IsKanaVoicing(character)))
            {
                continue;
            }

            if (char.IsWhiteSpace(character))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                continue;
            }

            folded.Append(Plain(char.ToLowerInvariant(Hiragana(character))));
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    // Half a surrogate pair and what Unicode never assigns is no character: normalisation throws on either.
    private static string Characters(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || text.AsSpan().ContainsAnyInRange('\ufdd0', '\ufdef') || text.AsSpan().ContainsAny('\ufffe', '\uffff')
            ? string.Concat(text.EnumerateRunes().Where(rune => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF))
            : text;

    // What a keyboard has, for what a word processor makes of it, and for letters that Unicode does not split into base and accent.
    private static string Plain(char character) => character switch
    {
        '‘' or '’' or 'ʼ' => "'",
        '“' or '”' or '„' => "\"",
        >= '\u2010' and <= '\u2015' or '\u2212' => "-",
        'ß' or 'ẞ' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        _ => character.ToString(),
    };

    // か and が are different sounds: their mark is a letter's part, not an accent.
    private static bool IsKanaVoicing(char character) => character is '\u3099' or '\u309A';

    private static char Hiragana(char character) =>
        character is >= 'ァ' and <= 'ヶ' ? (char)(character - ('ァ' - 'ぁ')) : character;
}
