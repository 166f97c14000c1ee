using CspSupportBot.Cards;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>How severe it is; each choice says what it means and which response time it brings.</summary>
public sealed class ImpactQuestion(SlaPolicy policy, TimeProvider clock) : ChoiceQuestion<object>
{
    public override string Name => "impact";

    public override string Asked => Sentences.ImpactAsked;

    protected override string Hint => Sentences.ImpactHint;

    protected override string NotUnderstood => Sentences.ImpactNotUnderstood;

    // "1" would be taken for the most severe by somebody who meant something else.
    protected override bool HasNumbers => false;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Impact is null && draft.Family is not ProductFamily.Marketplace;

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => Wording.WithLetter(draft.Impact ?? BusinessImpact.Minimal);

    public override TicketDraft Clear(TicketDraft draft) => draft with { Impact = null };

    protected override Task<IReadOnlyList<ChoiceOption<object>>> OptionsAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ChoiceOption<object>>>([.. BusinessImpacts.MostSevereFirst.Select(impact => new ChoiceOption<object>(
            impact,
            new ChoiceView(
                $"{impact.Letter()}",
                Wording.Of(impact),
                [Wording.MeaningOf(impact)],
                $"{impact.Letter()}") { Tone = Tones.Of(impact) },
            ImpactNames.Of(impact)))]);

    // The promise is for this kind, language and moment.
    protected override ChoiceView ViewOf(ChoiceOption<object> option, TicketDraft draft, Speaker speaker)
    {
        var now = clock.GetUtcNow();
        return policy.Promise(SlaCase.Of(draft, (BusinessImpact)option.Option), now) is { } promise
            ? option.View with { Meaning = [.. option.View.Meaning, PromiseWording.IfNow(promise, draft.SupportLanguage, speaker.Reader, now)] }
            : option.View;
    }

    protected override TicketDraft Take(TicketDraft draft, object option) => draft with { Impact = (BusinessImpact)option };
}
