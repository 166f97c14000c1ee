using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>
/// Asked as soon as a rule leads elsewhere: go there, or have it prepared all the same. It opens again when another answer, such as the kind of the
/// request, brings another rule.
/// </summary>
public sealed class GuidanceQuestion(EntitlementDesk entitlement, FamilyQuestion family) : IQuestion
{
    private static readonly IReadOnlyList<string> GoOn = Phrases.Of(nameof(Words.CommandPrepare));

    public string Name => "guidance";

    public bool TakesAnyText => false;

    public string Asked => Sentences.GuidanceAsked;

    public bool IsOpen(TicketDraft draft, Speaker speaker) => Elsewhere(draft) is { } guidance && draft.AcceptedRule != guidance.Rule.Id;

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public string AnswerIn(TicketDraft draft, Speaker speaker) =>
        Rule.Find(draft.AcceptedRule) is { } rule ? Sentences.GuidanceAnswered.With(rule.Id) : "";

    public TicketDraft Clear(TicketDraft draft) => draft with { AcceptedRule = null };

    /// <summary>
    /// Takes back the answer that led here: the kind of the request, else what was chosen of the family, else the family. Every other answer stays.
    /// </summary>
    public TicketDraft TakeBack(TicketDraft draft)
    {
        var problem = draft with { Kind = RequestKind.BreakFix };
        if (entitlement.For(draft)?.Rule != entitlement.For(problem)?.Rule)
        {
            return problem with { IsEditingDetails = true };
        }

        return draft.What is null ? family.Clear(draft) : draft with { WhatId = null, What = null, EscalationCheck = null };
    }

    public Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken)
    {
        var guidance = Elsewhere(draft) ?? throw new InvalidOperationException("Guidance is asked for where none is needed.");
        return Task.FromResult(CardMessage.Of(
            GuidanceCard.Render(new GuidanceView(draft, Name, guidance, entitlement.LinkOf(draft, guidance), notice)), CardSubject.Question(draft.Id, Name)));
    }

    public Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, Reply reply, CancellationToken cancellationToken) => Task.FromResult<Answer>(
        GoOn.Contains(FoldedText.Of(TypedText.CleanLine(reply.Typed)))
            ? new Answer.Taken(draft with { AcceptedRule = Elsewhere(draft)?.Rule.Id })
            : new Answer.Refused(Sentences.GuidanceNotUnderstood));

    // A vendor's contacts have a card of their own.
    private Guidance? Elsewhere(TicketDraft draft) =>
        draft.Family is not ProductFamily.Marketplace && entitlement.For(draft) is { } guidance && !guidance.Route.IsFiling() ? guidance : null;
}
