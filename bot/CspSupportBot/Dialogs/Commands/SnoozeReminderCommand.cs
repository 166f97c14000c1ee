using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Reminders;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"snooze R-3 2 hours", "snooze R-3 tomorrow 9:00".</summary>
public sealed class SnoozeReminderCommand(ReminderDesk desk, PostDesk post, TimeProvider clock) : ReminderCommand(nameof(Words.CommandSnooze), desk, post)
{
    protected override async Task<string> AnswerAsync(Speaker speaker, Reminder reminder, string text, CancellationToken cancellationToken)
    {
        var command = $"{Words.CommandSnooze} {ReminderWording.NameOf(reminder)}";
        if (text.Length == 0)
        {
            return Sentences.SnoozeReminderUsage.With(command);
        }

        var reading = Desk.Read(text, speaker.Profile, Languages.IsJapanese);
        if (reading is not TimeReading.At at)
        {
            return TimeWording.Refused(reading, text, command, speaker.Reader, clock.GetUtcNow());
        }

        Desk.Snooze(reminder, at.Moment);
        var moment = speaker.Reader.Moment(reminder.DueAt, clock.GetUtcNow());
        await CloseCardsAsync(reminder, Words.ReminderOverSnoozed.With(moment), cancellationToken);
        return Sentences.ReminderSnoozed.With(ReminderWording.NameOf(reminder), moment);
    }
}
