using CspSupportBot.Cards;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which of an Azure service's problem classifications, after the service was chosen by hand.</summary>
public sealed class AzureProblemQuestion(IServiceCatalog catalog) : ChoiceQuestion<AzureProblem>
{
    public override string Name => "azureProblem";

    public override string Asked => Sentences.AzureProblemAsked;

    protected override string Hint => Sentences.AzureProblemHint;

    protected override string NotUnderstood => Sentences.AzureProblemNotUnderstood;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft is { IsChoosingService: true, ServiceId: not null };

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => Sentences.Chosen;

    public override TicketDraft Clear(TicketDraft draft) => draft with { ClassificationId = null };

    protected override async Task<IReadOnlyList<ChoiceOption<AzureProblem>>> OptionsAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        [.. (await catalog.ListAsync(cancellationToken))
            .Where(problem => problem.ServiceId == draft.ServiceId)
            .Select((problem, index) => new ChoiceOption<AzureProblem>(
                problem, new ChoiceView($"{index + 1}", problem.ClassificationName, [], problem.ClassificationId), []))];

    protected override TicketDraft Take(TicketDraft draft, AzureProblem option) =>
        draft with { ClassificationId = option.ClassificationId, ServiceId = null, IsChoosingService = false };
}
