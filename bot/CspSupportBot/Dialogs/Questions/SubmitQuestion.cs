using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>The summary: the last look before it goes to Microsoft.</summary>
public sealed class SubmitQuestion(IServiceCatalog catalog, ContactDesk contacts, ResponseTargets targets) : IQuestion
{
    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal) { "submit", "send", "file", "file it", "yes", "ok" };

    public string Name => "submit";

    public bool IsOpen(TicketDraft draft, Speaker speaker) => true;

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public async Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken)
    {
        var impact = draft.Impact ?? throw new InvalidOperationException("The summary is asked for before the impact.");
        return CardMessage.Of(SummaryCard.Render(new SummaryView(
            draft,
            impact,
            targets.For(impact),
            await ProblemAsync(draft, cancellationToken),
            ContactOf(speaker),
            notice)));
    }

    public Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(Yes.Contains(FoldedText.Of(TypedText.CleanLine(typed)))
            ? new Answer.Taken(draft)
            : new Answer.Refused("Nothing is sent yet. Type submit to file it at Microsoft, or cancel to drop it."));

    /// <summary>Azure's classification, proposed from what the person wrote.</summary>
    public async Task<AzureProblem> ProblemAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        ProblemProposal.Of(await catalog.ListAsync(cancellationToken), draft.Title ?? "", draft.Description ?? "");

    public Contact ContactOf(Speaker speaker) =>
        contacts.For(speaker.Profile) ?? throw new InvalidOperationException("The summary is asked for before the contact.");
}
