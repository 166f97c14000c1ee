using AdaptiveCards;

namespace CspSupportBot.Cards;

/// <summary>One question of the conversation: what is asked, what may be answered and what each answer means.</summary>
public static class QuestionCard
{
    // The whole of a long text comes back on the summary.
    private const int LongestAnswer = 120;

    public static AdaptiveCard Render(QuestionView question)
    {
        List<AdaptiveElement> body = [];
        if (question.Notice is { } notice)
        {
            body.Add(CardParts.Notice(notice));
        }

        if (question.SoFar.Length > 0)
        {
            body.Add(CardParts.Literal(question.SoFar, isSubtle: true));
        }

        body.Add(CardParts.LiteralHeading(question.Asked));
        body.AddRange(question.Choices.Select(choice => Choice(question, choice)));
        body.Add(CardParts.Hint(question.Hint));
        return CardParts.Card(question.Summary, body, CardParts.Exits(question.DraftId, question.Name, question.CanGoBack));
    }

    /// <summary>The same question when it is over: it shows what was answered, and nothing can be clicked any more.</summary>
    public static AdaptiveCard RenderAnswered(string asked, string answer) => CardParts.Card(
        $"{asked} {answer}",
        [CardParts.Hint(asked), CardParts.Below(CardParts.Literal(CardParts.Shortened(answer, LongestAnswer), AdaptiveTextWeight.Bolder))],
        []);

    private static AdaptiveContainer Choice(QuestionView question, ChoiceView choice)
    {
        var button = CardActions.Answer(choice.Title, question.DraftId, question.Name, choice.Answer, choice.Meaning is [var first, ..] ? first : null);
        return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
            SelectAction = button,
            Items =
            [
                new AdaptiveColumnSet
                {
                    Columns =
                    [
                        new AdaptiveColumn { Width = AdaptiveWidth.Auto, Items = [CardParts.Literal(choice.Key, AdaptiveTextWeight.Bolder, tone: choice.Tone)] },
                        new AdaptiveColumn
                        {
                            Width = AdaptiveWidth.Stretch,
                            Items =
                            [
                                CardParts.Literal(choice.Title, AdaptiveTextWeight.Bolder, tone: choice.Tone),
                                .. choice.Meaning.Select(meaning => CardParts.Below(CardParts.Literal(meaning, isSubtle: true))),
                            ],
                        },
                        new AdaptiveColumn
                        {
                            Width = AdaptiveWidth.Auto,
                            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                            Items = [CardParts.Literal("›", AdaptiveTextWeight.Bolder, tone: AdaptiveTextColor.Accent)],
                        },
                    ],
                },
            ],
        };
    }
}

/// <param name="Name">The question's name, which comes back with a click.</param>
/// <param name="SoFar">What was understood before, so that a wrong customer is noticed at once; empty at the beginning.</param>
/// <param name="Asked">The question itself.</param>
/// <param name="Hint">How to answer by typing.</param>
/// <param name="Notice">Why the last answer could not be taken; null where there was none.</param>
/// <param name="CanGoBack">Whether there is an earlier answer to take back.</param>
public sealed record QuestionView(
    Guid DraftId,
    string Name,
    string SoFar,
    string Asked,
    IReadOnlyList<ChoiceView> Choices,
    string Hint,
    string? Notice,
    bool CanGoBack)
{
    /// <summary>What a notification shows: the reason first, then the question.</summary>
    public string Summary => Notice is null ? Asked : $"{Notice} {Asked}";
}

/// <param name="Key">What may be typed instead of the title: a letter or a position.</param>
/// <param name="Meaning">What choosing it means, a line each.</param>
/// <param name="Answer">What comes back with a click: the id of what is chosen.</param>
public sealed record ChoiceView(string Key, string Title, IReadOnlyList<string> Meaning, string Answer)
{
    /// <summary>The colour of key and title.</summary>
    public AdaptiveTextColor Tone { get; init; }
}
