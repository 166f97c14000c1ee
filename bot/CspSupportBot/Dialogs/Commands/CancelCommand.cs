using CspSupportBot.Cards;
using CspSupportBot.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

public sealed class CancelCommand(DraftDesk drafts, Questionnaire questionnaire) : Command(nameof(Words.CommandCancel))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        var draft = await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        if (draft is not null)
        {
            await questionnaire.CloseAllAsync(dialogs.Context, draft, Sentences.DraftDropped, cancellationToken);
            drafts.Discard(draft);
        }

        await dialogs.Context.SendActivityAsync(
            MessageFactory.Text(draft is null ? Sentences.CancelNothing : Sentences.CancelDone), cancellationToken);
        return Afterwards.Nothing;
    }
}
