using CspSupportBot.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

public sealed class CancelCommand(DraftDesk drafts) : ICommand
{
    public bool Fits(string said) => said is "cancel" or "stop" or "quit";

    public async Task<bool> RunAsync(DialogContext dialogs, string said, CancellationToken cancellationToken)
    {
        var speaker = dialogs.Context.TurnState.Get<Speaker>();
        var hadDraft = await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken) is not null;
        await drafts.DiscardAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        var answer = hadDraft
            ? "The ticket you were filling in is dropped; nothing was sent to Microsoft. Type new ticket to begin another."
            : "There is nothing to cancel. Type new ticket to report a problem, or help to see what I can do.";
        await dialogs.Context.SendActivityAsync(MessageFactory.Text(answer), cancellationToken);
        return false;
    }
}
