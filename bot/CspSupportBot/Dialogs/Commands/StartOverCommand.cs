using CspSupportBot.Cards;
using CspSupportBot.Desk;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>Drops the answers and asks from the beginning.</summary>
public sealed class StartOverCommand(DraftDesk drafts, Questionnaire questionnaire) : Command(nameof(Words.CommandStartOver))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        if (await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken) is { } draft)
        {
            await questionnaire.CloseAllAsync(dialogs.Context, draft, Sentences.DraftDropped, cancellationToken);
            drafts.Discard(draft);
        }

        await dialogs.BeginDialogAsync(nameof(NewTicketDialog), null, cancellationToken);
        return Afterwards.Nothing;
    }
}
