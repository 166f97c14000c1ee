using AdaptiveCards;

namespace CspSupportBot.Cards;

/// <summary>One question of the conversation: what is asked, what may be answered and what each answer means.</summary>
public static class QuestionCard
{
    public static AdaptiveCard Render(QuestionView question)
    {
        List<AdaptiveElement> body = [];
        if (question.Notice is { } notice)
        {
            body.Add(CardParts.Notice(notice));
        }

        body.Add(CardParts.Heading(question.Asked));
        body.AddRange(question.Choices.Select(Choice));
        body.Add(CardParts.Hint(question.Hint));
        return CardParts.Card(question.Summary, body);
    }

    private static AdaptiveColumnSet Choice(ChoiceView choice) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new AdaptiveColumn { Width = AdaptiveWidth.Auto, Items = [CardParts.Literal(choice.Key, AdaptiveTextWeight.Bolder)] },
            new AdaptiveColumn
            {
                Width = AdaptiveWidth.Stretch,
                Items = [CardParts.Literal(choice.Title, AdaptiveTextWeight.Bolder), .. choice.Meaning.Select(meaning => Meaning(meaning))],
            },
        ],
    };

    private static AdaptiveRichTextBlock Meaning(string meaning)
    {
        var line = CardParts.Literal(meaning, isSubtle: true);
        line.Spacing = AdaptiveSpacing.None;
        return line;
    }
}

/// <param name="Asked">The question itself.</param>
/// <param name="Hint">How to answer, and how to get out.</param>
/// <param name="Notice">Why the last answer could not be taken; null where there was none.</param>
public sealed record QuestionView(string Asked, IReadOnlyList<ChoiceView> Choices, string Hint, string? Notice)
{
    /// <summary>What a notification shows: the reason first, then the question.</summary>
    public string Summary => Notice is null ? Asked : $"{Notice} {Asked}";
}

/// <param name="Key">What may be typed instead of the title: a letter or a position.</param>
/// <param name="Meaning">What choosing it means, a line each.</param>
public sealed record ChoiceView(string Key, string Title, IReadOnlyList<string> Meaning);
