using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs;

/// <summary>
/// From "new ticket" to a submitted one: a waterfall with one step for each question. What to ask is a function of the draft
/// alone, so the dialog can be started again from the draft at any time and goes on where it was.
/// </summary>
public sealed class NewTicketDialog : ComponentDialog
{
    private readonly IReadOnlyList<IQuestion> questions;
    private readonly SubmitQuestion submit;
    private readonly DraftDesk drafts;
    private readonly TicketDesk tickets;
    private readonly TimeProvider clock;

    public NewTicketDialog(
        CustomerQuestion customer,
        FamilyQuestion family,
        SubscriptionQuestion subscription,
        ImpactQuestion impact,
        PhoneQuestion phone,
        TitleQuestion title,
        DescriptionQuestion description,
        EmailQuestion email,
        SubmitQuestion submit,
        DraftDesk drafts,
        TicketDesk tickets,
        TimeProvider clock)
        : base(nameof(NewTicketDialog))
    {
        questions = [customer, family, subscription, impact, phone, title, description, email, submit];
        this.submit = submit;
        this.drafts = drafts;
        this.tickets = tickets;
        this.clock = clock;

        AddDialog(new WaterfallDialog("steps", [.. questions.Select(Step), SubmitAsync]));
        foreach (var question in questions)
        {
            AddDialog(new TextPrompt(question.Name, Validator(question)));
        }
    }

    /// <summary>Asks the present question once more: after an interruption, or with a reason why the last answer was not taken.</summary>
    public async Task AskAgainAsync(ITurnContext context, string? notice, CancellationToken cancellationToken)
    {
        var speaker = context.TurnState.Get<Speaker>();
        var draft = await DraftAsync(speaker, cancellationToken);
        var present = questions.First(question => question.IsOpen(draft, speaker));
        await context.SendActivityAsync(await present.AskAsync(draft, speaker, notice, cancellationToken), cancellationToken);
    }

    private WaterfallStep Step(IQuestion question) => async (step, cancellationToken) =>
    {
        var speaker = step.Context.TurnState.Get<Speaker>();
        var draft = await DraftAsync(speaker, cancellationToken);
        if (question.IsOpen(draft, speaker))
        {
            draft = await question.InferAsync(draft, cancellationToken);
            drafts.Keep(draft);
        }

        if (!question.IsOpen(draft, speaker))
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        await step.Context.SendActivityAsync(await question.AskAsync(draft, speaker, null, cancellationToken), cancellationToken);
        return await step.PromptAsync(question.Name, new PromptOptions(), cancellationToken);
    };

    private PromptValidator<string> Validator(IQuestion question) => async (prompt, cancellationToken) =>
    {
        var speaker = prompt.Context.TurnState.Get<Speaker>();
        var draft = await DraftAsync(speaker, cancellationToken);
        var typed = OfferedChoice.Resolve(prompt.State, prompt.Recognized.Succeeded ? prompt.Recognized.Value : "");
        switch (await question.AnswerAsync(draft, speaker, typed, cancellationToken))
        {
            case Answer.Taken taken:
                drafts.Keep(taken.Draft);
                return true;
            case Answer.Ambiguous ambiguous:
                OfferedChoice.Remember(prompt.State, ambiguous.Meant);
                await prompt.Context.SendActivityAsync(CardMessage.Of(QuestionCard.Render(ambiguous.Choice)), cancellationToken);
                return false;
            case Answer.Refused refused:
                await prompt.Context.SendActivityAsync(await question.AskAsync(draft, speaker, refused.Why, cancellationToken), cancellationToken);
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    };

    private async Task<DialogTurnResult> SubmitAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var speaker = step.Context.TurnState.Get<Speaker>();
        var draft = await DraftAsync(speaker, cancellationToken);
        var ticket = await tickets.SubmitAsync(
            draft, await submit.ProblemAsync(draft, cancellationToken), submit.ContactOf(speaker), speaker.Person, cancellationToken);
        await step.Context.SendActivityAsync(
            CardMessage.Of(TicketCard.Render(ticket, speaker.Reader, clock.GetUtcNow()), ticket.Id), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private Task<TicketDraft> DraftAsync(Speaker speaker, CancellationToken cancellationToken) =>
        drafts.OpenAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
}
