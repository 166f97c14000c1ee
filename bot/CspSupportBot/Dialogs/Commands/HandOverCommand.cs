using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"hand my tickets to @Bob": the shift handover, with a list for both.</summary>
public sealed class HandOverCommand(TicketSearch tickets, TicketDesk desk, PersonFinder people, ReminderDesk reminders, HandOverNotice notice, TimeProvider clock)
    : Command(nameof(Words.CommandHandOver))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        var found = await people.FindAsync(dialogs.Context, rest, cancellationToken);
        var mine = await tickets.AllOwnedAsync(speaker.Person.Id, cancellationToken);
        var refusal = found switch
        {
            [] => Sentences.PersonUnknown,
            [var self] when self.Id == speaker.Person.Id => Sentences.HandOverSelf,
            [_] => mine.Count == 0 ? Sentences.ListMineNothing : null,
            _ => Sentences.PersonSeveral.With(string.Join(", ", found.Select(person => person.Name))),
        };
        if (refusal is not null)
        {
            await dialogs.Context.SendActivityAsync(MessageFactory.Text(refusal), cancellationToken);
            return Afterwards.AskAgain;
        }

        await HandOverAsync(dialogs.Context, mine, found[0], cancellationToken);
        return Afterwards.AskAgain;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => rest.Length > 0 && !isTextAwaited;

    private async Task HandOverAsync(ITurnContext context, List<Ticket> mine, Person owner, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        foreach (var ticket in mine)
        {
            await desk.ChangeAsync(ticket, (changed, now) => changed.AssignTo(owner, speaker.Person, now), cancellationToken);
        }

        var moved = await reminders.HandOverAsync(mine, speaker.Person, owner, cancellationToken);
        var isTold = await notice.SendAsync(owner, speaker.Person, mine, moved, cancellationToken);
        var heading = Wording.Count(mine.Count, Words.HandedOverOne, Words.HandedOverMany, owner.Name);
        await context.SendActivityAsync(
            CardMessage.Of(TicketListCard.Render(
                heading, [.. mine.Take(ListCommand.MostShown)], mine.Count, speaker.Reader, clock.GetUtcNow(), HandOverNotice.Along(moved))),
            cancellationToken);
        if (!isTold)
        {
            await context.SendActivityAsync(MessageFactory.Text(Sentences.HandOverNotTold.With(owner.Name)), cancellationToken);
        }
    }
}
