using System.Globalization;
using System.Text;

namespace CspSupportBot.Dialogs;

/// <summary>
/// What a person typed, without what no one can see: control characters, lone surrogates, changes of the writing direction that would
/// reverse the text behind them, and blanks at the ends.
/// </summary>
public static class TypedText
{
    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        var kept = new StringBuilder(typed.Length);
        var hasInk = false;
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || IsVisible(rune))
            {
                kept.Append(rune);
                hasInk |= !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format;
            }
        }

        return hasInk ? kept.ToString().Trim() : "";
    }

    /// <summary>The same on one line, for titles and names.</summary>
    public static string CleanLine(string? typed) =>
        string.Join(' ', Clean(typed).Split(['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    // A lone surrogate is read as the replacement character; the joiners of scripts and emoji are format characters and stay.
    private static bool IsVisible(Rune rune) =>
        rune != Rune.ReplacementChar
        && !TurnsDirection(rune)
        && !IsNoCharacter(rune)
        && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control and not UnicodeCategory.PrivateUse;

    // Not a character in any text, and no normalisation takes it.
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool TurnsDirection(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
