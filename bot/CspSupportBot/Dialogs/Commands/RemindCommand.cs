using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Search;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"remind CSP-7 in 2 hours call back", "remind me Friday 14:00 to call Ada": ticket, time and text in any order.</summary>
public sealed class RemindCommand(ReminderDesk desk, TicketSearch tickets, TimeProvider clock) : Command(nameof(Words.CommandRemind))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var answer = rest.Length == 0 ? MessageFactory.Text(Sentences.RemindUsage)
            : rest.Length > Reminder.LongestText ? MessageFactory.Text(Sentences.TextTooLong.With(rest.Length, Reminder.LongestText, rest.Length - Reminder.LongestText))
            : await AnswerAsync(Speaker.In(dialogs.Context), rest, cancellationToken);
        await dialogs.Context.SendActivityAsync(answer, cancellationToken);
        return Afterwards.AskAgain;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) =>
        !isTextAwaited || FoldedText.Of(rest).StartsWith("csp", StringComparison.Ordinal);

    private async Task<IMessageActivity> AnswerAsync(Speaker speaker, string rest, CancellationToken cancellationToken)
    {
        var (number, text) = TicketMention.Take(rest);
        var reading = Read(text, speaker);
        if (number is null && reading is TimeReading.At && TicketMention.TakeBare(text) is { } bare && Read(bare.Text, speaker) is TimeReading.At known && known.Moment == ((TimeReading.At)reading).Moment)
        {
            // "7 tomorrow 9:00": the number is no part of the time, so it is a ticket's.
            (number, reading) = (bare.Number, known);
        }

        var ticket = number is { } wanted ? await tickets.FindAsync(wanted, cancellationToken) : null;
        if (number is not null && ticket is null)
        {
            return MessageFactory.Text(Sentences.TicketUnknown.With(number));
        }

        if (reading is not TimeReading.At at)
        {
            return MessageFactory.Text(TimeWording.Refused(reading, text, $"{Words.CommandRemind} {number}".TrimEnd(), speaker.Reader, clock.GetUtcNow()));
        }

        var reminder = await desk.SetAsync(ticket, at.Rest, at.Moment, speaker.Person, speaker.ConversationId, cancellationToken);
        return CardMessage.Of(ReminderCard.RenderSet(reminder, ticket, speaker.Reader, clock.GetUtcNow()));
    }

    private TimeReading Read(string text, Speaker speaker) => desk.Read(text, speaker.Profile, Languages.IsJapanese);
}
