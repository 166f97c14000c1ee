using CspSupportBot.Cards;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>What was checked and tried before; asked only of those who edit that line of the summary.</summary>
public sealed class EscalationQuestion : ChoiceQuestion<object>
{
    public const string QuestionName = "escalation";

    public override string Name => QuestionName;

    public override string Asked => Sentences.CheckAsked;

    protected override string Hint => Sentences.CheckHint;

    protected override string NotUnderstood => Sentences.CheckNotUnderstood;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Editing == Name && EscalationGate.AppliesTo(draft.Family, draft.Kind);

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => EscalationWording.Of(draft.EscalationCheck ?? EscalationCheck.NotYet);

    public override TicketDraft Clear(TicketDraft draft) => draft;

    protected override Task<IReadOnlyList<ChoiceOption<object>>> OptionsAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ChoiceOption<object>>>([.. Enum.GetValues<EscalationCheck>().Select((check, index) => new ChoiceOption<object>(
            check,
            new ChoiceView($"{index + 1}", EscalationWording.Of(check), [EscalationWording.MeaningOf(check)], $"{check}"),
            check is EscalationCheck.HealthClearAndTried ? SubmitQuestion.Checked : []))]);

    protected override TicketDraft Take(TicketDraft draft, object option) => draft with { EscalationCheck = (EscalationCheck)option, Editing = null };
}
