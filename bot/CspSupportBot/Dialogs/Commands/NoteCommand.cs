using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

public sealed class NoteCommand(TicketSearch tickets, TicketDesk desk) : TicketCommand(nameof(Words.CommandNote), tickets)
{
    protected override string Usage => Sentences.NoteUsage;

    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        var outcome = await desk.ChangeAsync(ticket, (changed, now) => changed.Note(TypedText.Clean(text), person, now), cancellationToken);
        await SayOutcomeAsync(dialogs, ticket, outcome, Sentences.NoteDone.With(new TicketNumber(ticket.Number)), cancellationToken);
    }
}
