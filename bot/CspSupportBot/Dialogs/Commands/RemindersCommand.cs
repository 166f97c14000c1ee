using CspSupportBot.Cards;
using CspSupportBot.Desk.Reminders;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"reminders": a person's own, each with a way to cancel it.</summary>
public sealed class RemindersCommand(ReminderDesk desk, TimeProvider clock) : Command(nameof(Words.CommandReminders))
{
    /// <summary>More rows would make a card too large for Teams.</summary>
    public const int MostShown = 15;

    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        var (mine, total) = await desk.ListAsync(speaker.Person.Id, MostShown, cancellationToken);
        var answer = total == 0
            ? MessageFactory.Text(Sentences.RemindersNothing)
            : CardMessage.Of(ReminderListCard.Render(mine, total, await desk.TicketsOfAsync(mine, cancellationToken), speaker.Reader, clock.GetUtcNow()));
        await dialogs.Context.SendActivityAsync(answer, cancellationToken);
        return Afterwards.AskAgain;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => rest.Length == 0 && !isTextAwaited;
}
