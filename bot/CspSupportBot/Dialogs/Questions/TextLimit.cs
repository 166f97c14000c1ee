using CspSupportBot.Cards;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>How long texts may be.</summary>
public static class TextLimit
{
    public const int Title = 200;

    public const int Description = 8000;

    /// <summary>Why a text that must be given can't be taken; null where it can.</summary>
    public static string? Refusal(string text, int longest) => text.Length switch
    {
        0 => Sentences.TextEmpty,
        var length when length > longest => Sentences.TextTooLong.With(length, longest, length - longest),
        _ => null,
    };
}
