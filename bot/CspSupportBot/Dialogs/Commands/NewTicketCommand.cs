using CspSupportBot.Desk;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

public sealed class NewTicketCommand(DraftDesk drafts, NewTicketDialog dialog) : ICommand
{
    public bool Fits(string said) => said is "new ticket" or "new" or "ticket";

    public async Task<bool> RunAsync(DialogContext dialogs, string said, CancellationToken cancellationToken)
    {
        var speaker = dialogs.Context.TurnState.Get<Speaker>();
        if (dialogs.ActiveDialog is not null
            && await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken) is not null)
        {
            await dialog.AskAgainAsync(
                dialogs.Context, "You are already filling in a ticket; it goes on here. To begin another one, type cancel first.", cancellationToken);
            return false;
        }

        await dialogs.BeginDialogAsync(nameof(NewTicketDialog), null, cancellationToken);
        return false;
    }
}
