using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;

namespace CspSupportBot.Dialogs;

/// <summary>All questions in the order in which they are asked, and what can be said about them for a draft.</summary>
public sealed class Questionnaire(
    CustomerQuestion customer,
    FamilyQuestion family,
    GuidanceQuestion guidance,
    WhatQuestions what,
    ImpactQuestion impact,
    DetailsQuestions details,
    SubmitQuestion submit,
    CardDesk cards)
{
    public IReadOnlyList<IQuestion> Questions { get; } = [customer, family, guidance, .. what.All, impact, .. details.All, submit];

    /// <summary>The question that waits for an answer; null where the draft needs none any more.</summary>
    public IQuestion? Present(TicketDraft draft, Speaker speaker) => Questions.FirstOrDefault(question => question.IsOpen(draft, speaker));

    /// <summary>Asks the present question once more: after an interruption, or with something to say before.</summary>
    public async Task AskAgainAsync(ITurnContext context, TicketDraft draft, string? notice, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        if (Present(draft, speaker) is { } present)
        {
            await context.SendActivityAsync(await present.AskAsync(draft, speaker, notice, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Takes back the last answer that was given, so that its question is asked again; null where there is none.</summary>
    public async Task<TicketDraft?> StepBackAsync(TicketDraft draft, Speaker speaker, CancellationToken cancellationToken)
    {
        if (draft is { IsChoosingService: true } or { IsEditingDetails: true, Title: not null } or { Editing: not null })
        {
            // Back from an edit is back to the summary, with everything as it was.
            return draft with { IsEditingDetails = false, IsEditingTitle = false, IsChoosingService = false, ServiceId = null, Editing = null };
        }

        var present = Present(draft, speaker);
        if (present is GuidanceQuestion guidance)
        {
            return guidance.TakeBack(draft);
        }

        var changed = draft;
        foreach (var question in Questions.TakeWhile(question => question != present).Reverse())
        {
            var cleared = question.Clear(changed);
            if (cleared == changed)
            {
                continue;
            }

            // What can only be answered in one way would be answered at once again: further back.
            changed = cleared;
            if (question.IsOpen(await question.InferAsync(changed, cancellationToken), speaker))
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>Lets the cards that asked this question show the answer; nothing on them can be clicked any more.</summary>
    public async Task CloseAsync(ITurnContext context, IQuestion question, TicketDraft draft, CancellationToken cancellationToken)
    {
        var answered = QuestionCard.RenderAnswered(question.Asked, question.AnswerIn(draft, Speaker.In(context)));
        foreach (var activityId in await cards.TakeAsync(draft.Id, question.Name, cancellationToken))
        {
            await context.UpdateActivityAsync(CardMessage.Replacing(activityId, answered), cancellationToken);
        }
    }

    /// <summary>Closes whatever still asks something about a draft that is over.</summary>
    public async Task CloseAllAsync(ITurnContext context, TicketDraft draft, string outcome, CancellationToken cancellationToken)
    {
        foreach (var activityId in await cards.TakeAllAsync(draft.Id, cancellationToken))
        {
            await context.UpdateActivityAsync(
                CardMessage.Replacing(activityId, QuestionCard.RenderAnswered(Sentences.DraftIsOver, outcome)), cancellationToken);
        }
    }
}

/// <summary>What of the family the problem is in.</summary>
public sealed class WhatQuestions(SubscriptionQuestion subscription, ServiceQuestion service, ProductQuestion product)
{
    public IReadOnlyList<IQuestion> All { get; } = [subscription, service, product];
}

/// <summary>The problem itself, who reports it, how Azure classifies it, who is reachable and what was checked before.</summary>
public sealed class DetailsQuestions(
    DetailsQuestion form,
    DescriptionQuestion description,
    PhoneQuestion phone,
    EmailQuestion email,
    AzureQuestions azure,
    RoundTheClockQuestion roundTheClock,
    EscalationQuestion escalation)
{
    public IReadOnlyList<IQuestion> All { get; } = [form, description, phone, email, .. azure.All, roundTheClock, escalation];
}

/// <summary>Azure's classification, for those who correct the proposal.</summary>
public sealed class AzureQuestions(AzureServiceQuestion service, AzureProblemQuestion problem)
{
    public IReadOnlyList<IQuestion> All { get; } = [service, problem];
}
