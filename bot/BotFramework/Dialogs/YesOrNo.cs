using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads agreement or refusal. Words that Japanese uses for both, such as 結構です, are left out on purpose.</summary>
internal static class YesOrNo
{
    private static readonly string[] Yes =
    [
        "yes", "y", "yeah", "yep", "yup", "sure", "ok", "okay", "true", "yes please", "of course", "👍",
        "はい", "うん", "ええ", "そうです", "お願いします", "はい、お願いします", "了解", "了解です", "オーケー",
    ];

    private static readonly string[] No =
    [
        "no", "n", "nope", "nah", "false", "no thanks", "no thank you", "👎",
        "いいえ", "いや", "いえ", "ううん", "違います", "だめ", "ダメ", "やめます", "いいえ、違います",
    ];

    private static readonly Dictionary<string, bool> Answers = Yes.Select(word => (word, answer: true))
        .Concat(No.Select(word => (word, answer: false)))
        .ToDictionary(pair => Utterance.Normalize(pair.word), pair => pair.answer, StringComparer.Ordinal);

    /// <summary>True or false for a clear answer, null for anything else.</summary>
    internal static bool? Recognize(string text)
    {
        return Answers.TryGetValue(Utterance.Normalize(text), out var answer) ? answer : null;
    }
}
