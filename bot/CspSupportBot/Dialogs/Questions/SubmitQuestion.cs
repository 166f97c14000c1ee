using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>The summary: the last look before it goes to Microsoft.</summary>
public sealed class SubmitQuestion(
    IServiceCatalog catalog, ContactDesk contacts, ContactRule rule, SummaryLines lines, EntitlementDesk entitlement) : IQuestion
{
    public const string QuestionName = "submit";

    private static readonly IReadOnlyList<string> Yes = Phrases.Of("CommandSubmit");

    public string Name => QuestionName;

    public bool TakesAnyText => false;

    public string Asked => Words.SummaryAsked;

    public bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Family is not ProductFamily.Marketplace;

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public string AnswerIn(TicketDraft draft, Speaker speaker) => Sentences.SubmitAnswered;

    public TicketDraft Clear(TicketDraft draft) => draft;

    public async Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken)
    {
        var view = new SummaryView(
            draft, Name, lines.Of(draft, await ProblemAsync(draft, cancellationToken), ContactOf(speaker), speaker), entitlement.IsFiledHere(draft), notice);
        return CardMessage.Of(SummaryCard.Render(view), CardSubject.Question(draft.Id, Name));
    }

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, Reply reply, CancellationToken cancellationToken)
    {
        if (!Yes.Contains(FoldedText.Of(TypedText.CleanLine(reply.Typed))))
        {
            return new Answer.Refused(Sentences.SubmitNotUnderstood);
        }

        // The address may come from Teams, the settings or an earlier ticket, and the customer may have been changed since.
        return await rule.RefusalOfEmailAsync(ContactOf(speaker).Email, draft, cancellationToken) is { } refusal
            ? new Answer.Refused(refusal)
            : new Answer.Taken(draft);
    }

    /// <summary>Azure's classification: the one a person chose, else proposed from what the person wrote; null where none is needed.</summary>
    public async Task<AzureProblem?> ProblemAsync(TicketDraft draft, CancellationToken cancellationToken)
    {
        if (!entitlement.IsFiledHere(draft))
        {
            return null;
        }

        var known = await catalog.ListAsync(cancellationToken);
        return known.FirstOrDefault(problem => problem.ClassificationId == draft.ClassificationId)
            ?? ProblemProposal.Of(known, draft.Title ?? "", draft.Description ?? "");
    }

    public Contact ContactOf(Speaker speaker) =>
        contacts.For(speaker.Profile) ?? throw new InvalidOperationException("The summary is asked for before the contact.");
}
