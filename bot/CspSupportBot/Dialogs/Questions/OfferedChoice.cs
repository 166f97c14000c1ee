using System.Globalization;
using CspSupportBot.Domain.Customers;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>
/// What the numbers of the last offered choice stand for, kept in the prompt's own memory as text: a number typed after an ambiguous
/// answer means the choice beside it.
/// </summary>
public static class OfferedChoice
{
    private const string Key = "offered";
    private const char Separator = '\n';

    public static void Remember(IDictionary<string, object> prompt, IReadOnlyList<string> meant) =>
        prompt[Key] = string.Join(Separator, meant);

    /// <summary>The answer that a number stands for; everything else as it was typed, and then the choice is off the table.</summary>
    public static string Resolve(IDictionary<string, object> prompt, string typed)
    {
        if (!prompt.Remove(Key, out var kept))
        {
            return typed;
        }

        var meant = $"{kept}".Split(Separator);
        return int.TryParse(FoldedText.Of(TypedText.CleanLine(typed)), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= meant.Length
            ? meant[number - 1]
            : typed;
    }
}
