using CspSupportBot.Cards;
using CspSupportBot.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>Takes back the last answer and asks its question again.</summary>
public sealed class BackCommand(DraftDesk drafts, Questionnaire questionnaire) : Command(nameof(Words.CommandBack))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        if (await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken) is not { } draft)
        {
            await dialogs.Context.SendActivityAsync(MessageFactory.Text(Sentences.BackNothing), cancellationToken);
            return Afterwards.Nothing;
        }

        if (await questionnaire.StepBackAsync(draft, speaker, cancellationToken) is not { } earlier)
        {
            await questionnaire.AskAgainAsync(dialogs.Context, draft, Sentences.BackAtStart, cancellationToken);
            return Afterwards.Nothing;
        }

        await questionnaire.CloseAllAsync(dialogs.Context, draft, Sentences.DraftWentBack, cancellationToken);
        drafts.Keep(earlier);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        await dialogs.BeginDialogAsync(nameof(NewTicketDialog), null, cancellationToken);
        return Afterwards.Nothing;
    }
}
