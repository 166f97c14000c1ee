using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Search;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>A command about one of a person's own reminders, whose number follows its words: "done R-3". What has no such number is left to other commands.</summary>
public abstract class ReminderCommand(string words, ReminderDesk desk, PostDesk post) : Command(words)
{
    protected ReminderDesk Desk => desk;

    public sealed override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var (number, text) = Split(rest);
        var speaker = Speaker.In(dialogs.Context);
        var answer = await desk.FindAsync(number, speaker.Person.Id, cancellationToken) switch
        {
            null => Sentences.ReminderUnknown.With(number),
            { IsOpen: false } => Sentences.ReminderIsOver.With(number),
            { } reminder => await AnswerAsync(speaker, reminder, text, cancellationToken),
        };
        await dialogs.Context.SendActivityAsync(MessageFactory.Text(answer), cancellationToken);
        return Afterwards.AskAgain;
    }

    protected abstract Task<string> AnswerAsync(Speaker speaker, Reminder reminder, string text, CancellationToken cancellationToken);

    protected override bool Accepts(string rest, bool isTextAwaited) => Split(rest).Number.Value > 0;

    /// <summary>Its cards, wherever they are, show what became of it.</summary>
    protected async Task CloseCardsAsync(Reminder reminder, string outcome, CancellationToken cancellationToken)
    {
        var tickets = await desk.TicketsOfAsync([reminder], cancellationToken);
        var ticket = reminder.TicketId is { } id ? tickets.GetValueOrDefault(id) : null;
        await post.ReplaceAsync(CardSubject.Reminder(reminder.Id), ReminderCard.Over(reminder, ticket, outcome), cancellationToken);
    }

    // "R-3" and "R 3", also in full width.
    private static (ReminderNumber Number, string Text) Split(string rest)
    {
        var words = rest.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && ReminderNumber.TryParse(FoldedText.Of(words[0]), out var number))
        {
            return (number, string.Join(' ', words.Skip(1)));
        }

        return words.Length > 1 && ReminderNumber.TryParse(FoldedText.Of($"{words[0]} {words[1]}"), out number) ? (number, string.Join(' ', words.Skip(2))) : default;
    }
}
