using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"follow up CSP-7": that was done, the next one comes at its usual time; "follow up CSP-7 tomorrow 9:00": it comes then.</summary>
public sealed class FollowUpCommand(TicketSearch tickets, TicketDesk work, FollowUpDesk desk, ReminderDesk reminders, PostDesk post, TimeProvider clock)
    : TicketCommand(nameof(Words.CommandFollowUp), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        var number = new TicketNumber(ticket.Number);
        if (!ticket.WaitsOnSomebody)
        {
            await SayAsync(dialogs, Sentences.FollowUpNotWaiting.With(number, Wording.StateOf(ticket)), cancellationToken);
            return;
        }

        var reading = text.Length == 0 ? null : reminders.Read(text, speaker.Profile, Languages.IsJapanese);
        if (reading is not (null or TimeReading.At))
        {
            await SayAsync(dialogs, TimeWording.Refused(reading, text, $"{Words.CommandFollowUp} {number}", speaker.Reader, clock.GetUtcNow()), cancellationToken);
            return;
        }

        desk.Next(ticket, (reading as TimeReading.At)?.Moment.ToDateTimeOffset());
        var moment = ticket.FollowUpAt is { } next ? speaker.Reader.Moment(next, clock.GetUtcNow()) : "";
        await work.RefreshCardsAsync(ticket, cancellationToken);
        await post.ReplaceAsync(CardSubject.FollowUp(ticket.Id), FollowUpCard.Over(ticket, Words.FollowUpNoted.With(moment)), cancellationToken);
        await SayAsync(dialogs, Sentences.FollowUpDone.With(number, moment), cancellationToken);
    }
}
