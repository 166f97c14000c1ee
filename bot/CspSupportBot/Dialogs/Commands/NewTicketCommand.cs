using CspSupportBot.Cards;
using CspSupportBot.Desk;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"new ticket", alone or with what is known already: "new ticket Contoso azure A".</summary>
public sealed class NewTicketCommand(DraftDesk drafts, Questionnaire questionnaire, FirstMessage firstMessage) : Command(nameof(Words.CommandNewTicket))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        if (await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken) is { } open)
        {
            if (dialogs.ActiveDialog is not null)
            {
                await questionnaire.AskAgainAsync(dialogs.Context, open, Sentences.NewTicketGoesOn, cancellationToken);
                return Afterwards.Nothing;
            }

            if (questionnaire.Present(open, speaker) is null)
            {
                // A vendor's contacts were shown and nobody wanted to track it.
                drafts.Discard(open);
            }
        }

        if (rest.Length > 0)
        {
            var draft = await drafts.OpenAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
            var (filled, notice) = await firstMessage.ReadAsync(draft, speaker, rest, cancellationToken);
            drafts.Keep(filled);
            dialogs.Context.TurnState.Set(new Opening(notice));
        }

        await dialogs.BeginDialogAsync(nameof(NewTicketDialog), null, cancellationToken);
        return Afterwards.Nothing;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => rest.Length == 0 || !isTextAwaited;
}
