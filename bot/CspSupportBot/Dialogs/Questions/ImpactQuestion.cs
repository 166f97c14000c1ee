using CspSupportBot.Cards;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>How severe it is; each choice says what it means and which response time it brings.</summary>
public sealed class ImpactQuestion(ResponseTargets targets) : IQuestion
{
    private static readonly IReadOnlyList<(object Option, IReadOnlyList<string> Names)> Impacts =
        [.. BusinessImpacts.MostSevereFirst.Select(impact => ((object)impact, Names(impact)))];

    public string Name => "impact";

    public bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Impact is null;

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken) =>
        Task.FromResult(CardMessage.Of(QuestionCard.Render(new QuestionView(
            "How severe is the business impact?",
            [.. BusinessImpacts.MostSevereFirst.Select(impact => new ChoiceView(
                impact.Letter().ToString(),
                Words.Impact(impact),
                [Words.ImpactMeaning(impact), Words.FirstResponseWithin(targets.For(impact))]))],
            "Type A, B or C. **cancel** drops this ticket.",
            notice))));

    public Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(Choices.Recognise(TypedText.CleanLine(typed), Impacts) is BusinessImpact impact
            ? new Answer.Taken(draft with { Impact = impact })
            : new Answer.Refused("Please type A (critical), B (moderate) or C (minimal)."));

    private static IReadOnlyList<string> Names(BusinessImpact impact)
    {
        var letter = impact.Letter();
        var name = Words.Impact(impact);
        return [$"{letter}", name, $"{letter} {name}", $"sev {letter}", $"severity {letter}", $"impact {letter}"];
    }
}
