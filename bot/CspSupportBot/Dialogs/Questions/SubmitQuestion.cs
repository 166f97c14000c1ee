using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Incidents;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>The summary: the last look before it goes to Microsoft.</summary>
public sealed class SubmitQuestion(
    IServiceCatalog catalog, ContactDesk contacts, ContactRule rule, SummaryLines lines, EntitlementDesk entitlement, KnownTroubleDesk known, TimeProvider clock) : IQuestion
{
    public const string QuestionName = "submit";

    private static readonly IReadOnlyList<string> Yes = Phrases.Of("CommandSubmit");
    private static readonly IReadOnlyList<string> Watch = Phrases.Of("CommandWatch");
    private static readonly IReadOnlyList<string> Join = Phrases.Of("CommandJoin");

    /// <summary>How people say that service health is clear and their own attempt did not help.</summary>
    public static readonly IReadOnlyList<string> Checked = Phrases.Of("CommandChecked");

    public string Name => QuestionName;

    public bool TakesAnyText => false;

    public string Asked => Words.SummaryAsked;

    public bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Family is not ProductFamily.Marketplace;

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public string AnswerIn(TicketDraft draft, Speaker speaker) => Sentences.SubmitAnswered;

    public TicketDraft Clear(TicketDraft draft) => draft;

    public async Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken)
    {
        var problem = ProblemAsync(draft, cancellationToken);
        var trouble = await known.OfAsync(draft, problem, cancellationToken);
        var view = new SummaryView(
            draft,
            Name,
            lines.Of(HealthKnown(draft, trouble.Incidents), await problem, ContactOf(speaker), speaker),
            entitlement.WayOf(draft).Route,
            entitlement.ServiceHealthOf(draft),
            notice ?? CheckFirst(draft))
        {
            Known = new KnownTroubleView(trouble.Incidents, trouble.Open, speaker.Reader, clock.GetUtcNow()),
        };
        return CardMessage.Of(SummaryCard.Render(view), CardSubject.Question(draft.Id, Name));
    }

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, Reply reply, CancellationToken cancellationToken)
    {
        var said = FoldedText.Of(TypedText.CleanLine(reply.Typed));
        if (Checked.Contains(said) && EscalationGate.AppliesTo(draft.Family, draft.Kind))
        {
            return new Answer.Refused(Sentences.CheckNoted, draft with { EscalationCheck = EscalationCheck.HealthClearAndTried });
        }

        if (Phrases.After(reply.Typed, Watch) is { Length: > 0 } incident)
        {
            return await WatchAsync(draft, TypedText.CleanLine(incident), cancellationToken);
        }

        if (Phrases.After(reply.Typed, Join) is { Length: > 0 } ticket)
        {
            return await JoinAsync(draft, TypedText.CleanLine(ticket), cancellationToken);
        }

        if (!Yes.Contains(said))
        {
            return new Answer.Refused(Sentences.SubmitNotUnderstood);
        }

        if (CheckFirst(draft) is { } checkFirst)
        {
            return new Answer.Refused(checkFirst);
        }

        // The address may come from Teams, the settings or an earlier ticket, and the customer may have been changed since.
        return await rule.RefusalOfEmailAsync(ContactOf(speaker).Email, draft, cancellationToken) is { } refusal
            ? new Answer.Refused(refusal)
            : new Answer.Taken(HealthKnown(draft, await known.MatchingAsync(draft, ProblemAsync(draft, cancellationToken), cancellationToken)));
    }

    // Who files anyway confirms nothing that Microsoft itself contradicts.
    private static TicketDraft HealthKnown(TicketDraft draft, IReadOnlyList<KnownIncident> incidents) =>
        incidents.Count > 0 && draft.EscalationCheck is null ? draft with { EscalationCheck = EscalationCheck.OutageGoingOn } : draft;

    // A click comes from the client: what it names must be known.
    private async Task<Answer> WatchAsync(TicketDraft draft, string trackingId, CancellationToken cancellationToken) =>
        await known.FindAsync(draft, trackingId, cancellationToken) is { } incident
            ? new Answer.Taken(draft with { Incident = WatchedIncident.Of(incident) })
            : new Answer.Refused(Sentences.WatchUnknown.With(trackingId));

    private async Task<Answer> JoinAsync(TicketDraft draft, string said, CancellationToken cancellationToken) =>
        TicketNumber.TryParse(FoldedText.Of(said), out var number) && await known.FindAsync(draft, number, cancellationToken) is not null
            ? new Answer.Taken(draft with { JoinedTicket = number.Value })
            : new Answer.Refused(Sentences.JoinUnknown.With(said));

    // What must be done first; null where it can be submitted.
    private string? CheckFirst(TicketDraft draft) =>
        EscalationGate.Blocks(draft) ? Sentences.CheckFirst.With(entitlement.ServiceHealthOf(draft)) : null;

    /// <summary>
    /// Azure's classification: the one a person chose, else proposed from what the person wrote; null where none is needed, and where Azure's catalogue can't be
    /// read at the moment.
    /// </summary>
    public async Task<AzureProblem?> ProblemAsync(TicketDraft draft, CancellationToken cancellationToken)
    {
        if (!entitlement.IsFiledHere(draft))
        {
            return null;
        }

        var problems = await catalog.ListAsync(cancellationToken);
        return problems.Count == 0
            ? null
            : problems.FirstOrDefault(problem => problem.ClassificationId == draft.ClassificationId)
            ?? ProblemProposal.Of(problems, draft.Title ?? "", draft.Description ?? "");
    }

    public Contact ContactOf(Speaker speaker) =>
        contacts.For(speaker.Profile) ?? throw new InvalidOperationException("The summary is asked for before the contact.");
}
