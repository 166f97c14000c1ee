using System.Globalization;
using System.Text;

namespace CspSupportBot.Domain.Search;

/// <summary>
/// Text as it is compared: without case, accents, width (full and half), the difference between the kana scripts, or
/// repeated white space.
/// </summary>
public static class FoldedText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark && !IsKanaVoicing(character))
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

            folded.Append(char.ToLowerInvariant(Hiragana(character)));
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    // か and が are different sounds: their mark is a letter's part, not an accent.
    private static bool IsKanaVoicing(char character) => character is '\u3099' or '\u309A';

    private static char Hiragana(char character) =>
        character is >= 'ァ' and <= 'ヶ' ? (char)(character - ('ァ' - 'ぁ')) : character;
}
