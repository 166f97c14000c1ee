using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs;

/// <summary>
/// From "new ticket" to a submitted one: a waterfall with one step for each question. What to ask is a function of the draft
/// alone, so the dialog can be started again from the draft at any time and goes on where it was.
/// </summary>
public sealed class NewTicketDialog : ComponentDialog
{
    private const string StepsName = "steps";

    private readonly Questionnaire questionnaire;
    private readonly DraftDesk drafts;
    private readonly Submission submission;
    private readonly Answers answers;

    public NewTicketDialog(Questionnaire questionnaire, DraftDesk drafts, Submission submission, Answers answers)
        : base(nameof(NewTicketDialog))
    {
        this.questionnaire = questionnaire;
        this.drafts = drafts;
        this.submission = submission;
        this.answers = answers;

        AddDialog(new WaterfallDialog(StepsName, [.. questionnaire.Questions.Select(Step), FinishAsync]));
        foreach (var question in questionnaire.Questions)
        {
            AddDialog(new TextPrompt(question.Name, Validator(question)));
        }
    }

    private WaterfallStep Step(IQuestion question) => async (step, cancellationToken) =>
    {
        var speaker = Speaker.In(step.Context);
        var draft = await DraftAsync(speaker, cancellationToken);
        if (EarlierIsOpen(question, draft, speaker))
        {
            return await step.ReplaceDialogAsync(StepsName, cancellationToken: cancellationToken);
        }

        if (question.IsOpen(draft, speaker))
        {
            draft = await question.InferAsync(draft, cancellationToken);
            drafts.Keep(draft);
        }

        if (!question.IsOpen(draft, speaker))
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        if (step.Context.TurnState.Get<Opening>()?.AskedBefore != question.Name)
        {
            await step.Context.SendActivityAsync(await question.AskAsync(draft, speaker, TakeNotice(step), cancellationToken), cancellationToken);
        }

        return await step.PromptAsync(question.Name, new PromptOptions(), cancellationToken);
    };

    // An answer can open an earlier question again, such as the kind of the request the one whether it is a ticket at all.
    private bool EarlierIsOpen(IQuestion? question, TicketDraft draft, Speaker speaker) =>
        questionnaire.Questions.TakeWhile(earlier => earlier != question).Any(earlier => earlier.IsOpen(draft, speaker));

    // What the beginning of the dialog has to say is said with the first question, once.
    private static string? TakeNotice(WaterfallStepContext step)
    {
        var notice = step.Context.TurnState.Get<Opening>()?.Notice;
        step.Context.TurnState.Set(new Opening(null));
        return notice;
    }

    private PromptValidator<string> Validator(IQuestion question) => async (prompt, cancellationToken) =>
    {
        var speaker = Speaker.In(prompt.Context);
        var draft = await DraftAsync(speaker, cancellationToken);
        if (questionnaire.Present(draft, speaker) != question)
        {
            // A setting was changed since it was asked: the next step goes on with what is open now.
            return true;
        }

        var reply = prompt.Context.TurnState.Get<Reply>();
        switch (await question.AnswerAsync(draft, speaker, reply, cancellationToken))
        {
            case Answer.Taken taken:
                drafts.Keep(taken.Draft with { Offered = null });
                await questionnaire.CloseAsync(prompt.Context, question, taken.Draft, cancellationToken);
                return true;
            case Answer.Ambiguous ambiguous:
                drafts.Keep(ambiguous.Draft);
                await prompt.Context.SendActivityAsync(
                    CardMessage.Of(QuestionCard.Render(ambiguous.Choice), Domain.Conversations.CardSubject.Question(draft.Id, question.Name)), cancellationToken);
                return false;
            case Answer.Refused { Draft: null or { ImpactSaid: null } } when reply.Click is null && answers.Find(reply.Typed, mustBeClear: true) is { } known:
                // A question in between is answered, unless ours has made something of it; then ours is asked again, as it was.
                await prompt.Context.SendActivityAsync(known, cancellationToken);
                await prompt.Context.SendActivityAsync(await question.AskAsync(draft, speaker, null, cancellationToken), cancellationToken);
                return false;
            case Answer.Refused refused when EarlierIsOpen(question, refused.Draft ?? draft, speaker):
                // What could be used of the answer opens an earlier question; the next step goes back to it.
                drafts.Keep(refused.Draft ?? draft);
                return true;
            case Answer.Refused refused:
                drafts.Keep(refused.Draft ?? draft);
                await prompt.Context.SendActivityAsync(
                    await question.AskAsync(refused.Draft ?? draft, speaker, refused.Why, cancellationToken), cancellationToken);
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    };

    private async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(step.Context);
        var draft = await DraftAsync(speaker, cancellationToken);
        if (EarlierIsOpen(questionnaire.Questions[^1], draft, speaker))
        {
            return await step.ReplaceDialogAsync(StepsName, cancellationToken: cancellationToken);
        }

        await submission.FinishAsync(step.Context, draft, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private Task<TicketDraft> DraftAsync(Speaker speaker, CancellationToken cancellationToken) =>
        drafts.OpenAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
}

/// <summary>How a dialog begins in this turn.</summary>
/// <param name="Notice">What is said together with the first question.</param>
/// <param name="AskedBefore">The question that was asked in an earlier turn and is answered in this one, so that it need not be asked again.</param>
public sealed record Opening(string? Notice, string? AskedBefore = null);
