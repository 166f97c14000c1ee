using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs;

/// <summary>
/// Understands a message: a command first, at any point; else the answer to the question that is open; else help.
/// </summary>
public sealed class Conversation(IEnumerable<ICommand> commands, NewTicketDialog newTicket, DraftDesk drafts, TicketDesk tickets)
{
    /// <summary>
    /// Counts the changes of the questions' order and names. A conversation that began under another version is started again
    /// from its draft, which loses no answer.
    /// </summary>
    public const string FlowVersion = "1";

    public async Task HandleAsync(
        ITurnContext context,
        IStatePropertyAccessor<DialogState> dialogState,
        IStatePropertyAccessor<string> flowVersion,
        CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(dialogState);
        dialogs.Add(newTicket);
        var stack = await dialogs.CreateContextAsync(context, cancellationToken);
        await UpgradeAsync(stack, flowVersion, cancellationToken);

        var said = FoldedText.Of(TypedText.CleanLine(context.Activity.Text));
        if (commands.FirstOrDefault(command => command.Fits(said)) is { } command)
        {
            if (await command.RunAsync(stack, said, cancellationToken) && stack.ActiveDialog is not null)
            {
                await newTicket.AskAgainAsync(context, null, cancellationToken);
            }

            return;
        }

        var result = await stack.ContinueDialogAsync(cancellationToken);
        if (result.Status is DialogTurnStatus.Empty)
        {
            await NothingOpenAsync(stack, said, cancellationToken);
        }
    }

    private static async Task UpgradeAsync(DialogContext stack, IStatePropertyAccessor<string> flowVersion, CancellationToken cancellationToken)
    {
        var version = await flowVersion.GetAsync(stack.Context, () => FlowVersion, cancellationToken);
        await flowVersion.SetAsync(stack.Context, FlowVersion, cancellationToken);
        if (version != FlowVersion && stack.ActiveDialog is not null)
        {
            await stack.CancelAllDialogsAsync(cancellationToken);
            await stack.BeginDialogAsync(nameof(NewTicketDialog), null, cancellationToken);
        }
    }

    private async Task NothingOpenAsync(DialogContext stack, string said, CancellationToken cancellationToken)
    {
        var context = stack.Context;
        var speaker = context.TurnState.Get<Speaker>();
        if (said is "submit" && await tickets.FindLatestAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken) is { } latest)
        {
            await context.SendActivityAsync(
                MessageFactory.Text($"That is done already: it is {new TicketNumber(latest.Number)}. Type ticket {latest.Number} to see it."), cancellationToken);
            return;
        }

        if (await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken) is not null)
        {
            // The dialog state is gone, the draft is not: go on from there.
            await stack.BeginDialogAsync(nameof(NewTicketDialog), null, cancellationToken);
            return;
        }

        await context.SendActivityAsync(CardMessage.Of(HelpCard.Render("I did not understand that. This is what I can do:")), cancellationToken);
    }
}
