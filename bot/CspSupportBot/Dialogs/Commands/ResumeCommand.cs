using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

public sealed class ResumeCommand(TicketSearch tickets, TicketDesk desk) : TicketCommand(nameof(Words.CommandResume), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        var outcome = await desk.ChangeAsync(ticket, (changed, now) => changed.Resume(person, now), cancellationToken);
        await SayOutcomeAsync(dialogs, ticket, outcome, Sentences.ResumeDone.With(new TicketNumber(ticket.Number), Wording.StateOf(ticket)), cancellationToken);
    }
}
