using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs;

/// <summary>
/// Understands a message: a click on a card first; then a command, at any point; else the answer to the question that is open; else a question
/// about the programme; else help.
/// </summary>
public sealed class Conversation(
    CommandList commands,
    DraftClicks clicks,
    NewTicketDialog newTicket,
    Questionnaire questionnaire,
    DraftDesk drafts,
    TicketSearch tickets,
    FileReception reception,
    Answers answers)
{
    /// <summary>
    /// Counts the changes of the questions' order and names. A conversation that began under another version is started again
    /// from its draft, which loses no answer.
    /// </summary>
    public const string FlowVersion = "3";

    private static readonly IReadOnlyList<string> SubmitWords = Phrases.Of(nameof(Words.CommandSubmit));
    private static readonly IReadOnlyList<string> Greetings = Phrases.Of(nameof(Words.GreetingWords));

    public async Task HandleAsync(
        ITurnContext context,
        IStatePropertyAccessor<DialogState> dialogState,
        IStatePropertyAccessor<string> flowVersion,
        CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(dialogState);
        dialogs.Add(newTicket);
        var stack = await dialogs.CreateContextAsync(context, cancellationToken);
        var askedBefore = await UpgradeAsync(stack, flowVersion, cancellationToken);

        var reply = context.TurnState.Get<Reply>();
        var asked = reply.Click?.Question ?? askedBefore;
        if (reply.Click is { } click && !await clicks.CountsAsync(context, click, cancellationToken))
        {
            return;
        }

        var draft = await DraftAsync(context, cancellationToken);
        var (command, rest) = CommandIn(context, reply, draft);
        if (command is not AttachCommand && context.TurnState.Get<SentFiles>() is { IsAny: true } sent)
        {
            await reception.ReceiveAsync(context, sent, draft, () => UnderstandAsync(stack, command, rest, draft, asked, cancellationToken), cancellationToken);
        }
        else
        {
            await UnderstandAsync(stack, command, rest, draft, asked, cancellationToken);
        }
    }

    private async Task UnderstandAsync(DialogContext stack, Command? command, string rest, TicketDraft? draft, string? asked, CancellationToken cancellationToken)
    {
        if (command is null)
        {
            await AnswerAsync(stack, asked, cancellationToken);
            return;
        }

        var afterwards = await command.RunAsync(stack, rest, cancellationToken);
        if (afterwards is Afterwards.AskAgain && stack.ActiveDialog is not null && draft is not null)
        {
            await questionnaire.AskAgainAsync(stack.Context, draft, null, cancellationToken);
        }
    }

    /// <summary>Throws away what another version remembers of the dialog.</summary>
    /// <returns>The question that the other version asked last, whose answer may be what came in; null where nothing was thrown away.</returns>
    private static async Task<string?> UpgradeAsync(DialogContext stack, IStatePropertyAccessor<string> flowVersion, CancellationToken cancellationToken)
    {
        var version = await flowVersion.GetAsync(stack.Context, () => FlowVersion, cancellationToken);
        await flowVersion.SetAsync(stack.Context, FlowVersion, cancellationToken);
        if (version == FlowVersion || stack.ActiveDialog is null)
        {
            return null;
        }

        // The prompts are named after their questions.
        var asked = stack.Child?.ActiveDialog?.Id;
        await stack.CancelAllDialogsAsync(cancellationToken);
        return asked;
    }

    private (Command? Command, string Said) CommandIn(ITurnContext context, Reply reply, TicketDraft? draft)
    {
        if (reply is { Click: not null, IsCommand: false })
        {
            // The answer on a button is an answer, even where it reads like a command.
            return (null, "");
        }

        var isTextAwaited = !reply.IsCommand && draft is not null && questionnaire.Present(draft, Speaker.In(context)) is { TakesAnyText: true };
        foreach (var command in commands.All)
        {
            if (command.Read(reply.Typed, isTextAwaited) is { } rest)
            {
                return (command, rest);
            }
        }

        return (null, "");
    }

    private async Task AnswerAsync(DialogContext stack, string? asked, CancellationToken cancellationToken)
    {
        var result = await stack.ContinueDialogAsync(cancellationToken);
        if (result.Status is not DialogTurnStatus.Empty)
        {
            return;
        }

        var draft = await DraftAsync(stack.Context, cancellationToken);
        if (draft is not null && questionnaire.Present(draft, Speaker.In(stack.Context)) is { } present)
        {
            // The dialog state is gone, the draft is not: go on from there. What answers the very question that is open counts.
            var isAnswer = present.Name == asked;
            stack.Context.TurnState.Set(new Opening(null, isAnswer ? asked : null));
            await stack.BeginDialogAsync(nameof(NewTicketDialog), null, cancellationToken);
            if (isAnswer && stack.Child?.ActiveDialog?.Id == asked)
            {
                await stack.ContinueDialogAsync(cancellationToken);
            }

            return;
        }

        await NothingOpenAsync(stack.Context, cancellationToken);
    }

    private async Task NothingOpenAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        var typed = context.TurnState.Get<Reply>().Typed;
        var said = FoldedText.Of(TypedText.CleanLine(typed));
        if (SubmitWords.Contains(said) && await tickets.FindLatestAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken) is { } latest)
        {
            await context.SendActivityAsync(
                MessageFactory.Text(Sentences.SubmittedAlready.With(new TicketNumber(latest.Number))), cancellationToken);
            return;
        }

        await context.SendActivityAsync(
            answers.Find(typed) ?? CardMessage.Of(HelpCard.Render(HelpHeading(said), speaker.IsAdministrator)), cancellationToken);
    }

    private static string HelpHeading(string said) =>
        Greetings.Contains(said.TrimEnd('!', '.', '。')) ? Sentences.Greeted
        : said.Any(char.IsLetter) ? Sentences.NotKnown
        : Sentences.NotUnderstood;

    private Task<TicketDraft?> DraftAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        return drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
    }
}
