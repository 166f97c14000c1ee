using CspSupportBot.Cards;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which Azure service, for those who correct the proposal on the summary.</summary>
public sealed class AzureServiceQuestion(IServiceCatalog catalog) : ChoiceQuestion<AzureProblem>
{
    public override string Name => "azureService";

    public override string Asked => Sentences.AzureServiceAsked;

    protected override string Hint => Sentences.AzureServiceHint;

    protected override string NotUnderstood => Sentences.AzureServiceNotUnderstood;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft is { IsChoosingService: true, ServiceId: null };

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => Sentences.Chosen;

    public override TicketDraft Clear(TicketDraft draft) => draft with { ServiceId = null };

    protected override async Task<IReadOnlyList<ChoiceOption<AzureProblem>>> OptionsAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        [.. (await catalog.ListAsync(cancellationToken))
            .DistinctBy(problem => problem.ServiceId)
            .Select((problem, index) => new ChoiceOption<AzureProblem>(
                problem, new ChoiceView($"{index + 1}", problem.ServiceName, [], problem.ServiceId), []))];

    protected override TicketDraft Take(TicketDraft draft, AzureProblem option) => draft with { ServiceId = option.ServiceId };
}
