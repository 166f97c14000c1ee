using System.Globalization;
using System.Text;

namespace CspSupportBot.Domain.Files;

/// <summary>Makes a name that came with a file into one that can be shown and sent on: it is whatever the sender's client says.</summary>
public static class FileName
{
    // Azure takes 110, and a few are needed to tell one file from another.
    private const int Longest = 100;
    private const int LongestExtension = 12;
    private const string NoLetters = "<>:\"|?*";
    private const string Nameless = "file";

    /// <summary>The last part of a path, without what no one can see and what no file system takes, in one form of writing, and not too long.</summary>
    public static string Clean(string? sent)
    {
        StringBuilder kept = new();
        foreach (var rune in (sent ?? "").Split('/', '\\')[^1].EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                kept.Append(' ');
            }
            else if (IsShown(rune))
            {
                kept.Append(rune);
            }
        }

        var name = string.Join(' ', kept.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
        var extension = ExtensionOf(name);
        var stem = extension.Length == 0 ? name : name[..^(extension.Length + 1)];
        stem = Shortened(stem.Trim('.', ' '), Longest - extension.Length - 1);
        return $"{(stem.Length == 0 ? Nameless : stem)}{(extension.Length == 0 ? "" : $".{extension}")}";
    }

    /// <summary>Without its point; empty where there is none.</summary>
    public static string ExtensionOf(string name)
    {
        var extension = name[(name.LastIndexOf('.') + 1)..];
        return extension.Length < name.Length && extension.Length <= LongestExtension && extension.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_') ? extension : "";
    }

    // A lone surrogate is read as the replacement character. Turned writing would show photo.exe as photexe.png.
    private static bool IsShown(Rune rune) =>
        rune != Rune.ReplacementChar
        && (rune.Value & 0xFFFE) != 0xFFFE
        && !(rune.IsAscii && NoLetters.Contains((char)rune.Value, StringComparison.Ordinal))
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Shortened(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
