using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Reminders;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"done R-3".</summary>
public sealed class DoneCommand(ReminderDesk desk, PostDesk post) : ReminderCommand(nameof(Words.CommandDone), desk, post)
{
    protected override async Task<string> AnswerAsync(Speaker speaker, Reminder reminder, string text, CancellationToken cancellationToken)
    {
        Desk.End(reminder, ReminderState.Done);
        await CloseCardsAsync(reminder, Words.ReminderOverDone, cancellationToken);
        return Sentences.ReminderDone.With(ReminderWording.NameOf(reminder));
    }
}
