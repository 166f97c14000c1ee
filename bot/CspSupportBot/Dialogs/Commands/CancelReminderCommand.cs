using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Reminders;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"cancel R-3": nobody is told.</summary>
public sealed class CancelReminderCommand(ReminderDesk desk, PostDesk post) : ReminderCommand(nameof(Words.CommandCancel), desk, post)
{
    protected override async Task<string> AnswerAsync(Speaker speaker, Reminder reminder, string text, CancellationToken cancellationToken)
    {
        Desk.End(reminder, ReminderState.Cancelled);
        await CloseCardsAsync(reminder, Words.ReminderOverCancelled, cancellationToken);
        return Sentences.ReminderCancelled.With(ReminderWording.NameOf(reminder));
    }
}
