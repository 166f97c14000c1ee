using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Severity;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>
/// How severe it is; each choice says what it means, with examples, what it demands and which response time it brings. Who says something else gets a
/// proposal, which is never taken without a yes.
/// </summary>
public sealed class ImpactQuestion(SlaPolicy policy, EntitlementDesk entitlement, TimeProvider clock) : ChoiceQuestion<object>
{
    // A sentence or two; a longer text says many things.
    private const int LongestRead = 300;
    private const int MostWords = 3;

    private static readonly IReadOnlyList<string> Yes = Phrases.Of(nameof(Words.AnswerYes));

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
        var impact = (BusinessImpact)option.Option;
        List<string> meaning = [.. option.View.Meaning, Wording.ExampleOf(impact, draft.Family ?? ProductFamily.Azure)];
        if (impact is BusinessImpact.Critical)
        {
            meaning.Add(Words.ImpactCriticalDemands);
        }

        if (policy.Promise(SlaCase.Of(draft, impact, entitlement.For(draft)?.Route), now) is { } promise)
        {
            meaning.Add(PromiseWording.IfNow(promise, draft.SupportLanguage, speaker.Reader, now));
        }

        return option.View with { Meaning = meaning };
    }

    protected override TicketDraft Take(TicketDraft draft, object option) => draft with { Impact = (BusinessImpact)option, ImpactSaid = null };

    protected override Answer Otherwise(TicketDraft draft, string typed)
    {
        if (Yes.Contains(FoldedText.Of(typed)) && Proposed(draft.ImpactSaid) is { } proposed)
        {
            return new Answer.Taken(Take(draft, proposed.Impact));
        }

        return Proposed(typed) is { } suggestion
            ? new Answer.Refused(Proposal(suggestion), draft with { ImpactSaid = typed })
            : new Answer.Refused(NotUnderstood, draft with { ImpactSaid = null });
    }

    // A proposal stands until it is answered, whatever is said in between: a "yes" must never mean what is not on the card.
    protected override string? NoticeOn(TicketDraft draft, string? notice) =>
        Proposed(draft.ImpactSaid) is { } standing && Proposal(standing) is var proposal && proposal != notice
            ? string.Join(' ', new[] { notice, proposal }.Where(words => words is not null))
            : notice;

    private static SeveritySuggestion? Proposed(string? said) => said is { Length: <= LongestRead } ? SeverityCoach.Suggest(said) : null;

    private static string Proposal(SeveritySuggestion suggestion) => Sentences.ImpactProposed.With(
        Wording.WithLetter(suggestion.Impact),
        suggestion.Because.Skip(1).Take(MostWords - 1).Aggregate(
            Sentences.ImpactBecause.With(suggestion.Because[0]), (words, next) => Sentences.ImpactBecauseMore.With(words, next)));
}
