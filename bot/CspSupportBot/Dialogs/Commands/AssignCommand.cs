using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"assign CSP-7 @Bob", "assign CSP-7 me".</summary>
public sealed class AssignCommand(TicketSearch tickets, TicketDesk desk, PersonFinder people) : TicketCommand(nameof(Words.CommandAssign), tickets)
{
    protected override string Usage => Sentences.AssignUsage;

    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var number = new TicketNumber(ticket.Number);
        var found = await people.FindAsync(dialogs.Context, text, cancellationToken);
        if (found is not [var owner])
        {
            var names = string.Join(", ", found.Select(person => person.Name));
            await SayAsync(dialogs, found.Count == 0 ? Sentences.PersonUnknown : Sentences.PersonSeveral.With(names), cancellationToken);
            return;
        }

        var actor = Speaker.In(dialogs.Context).Person;
        var outcome = await desk.ChangeAsync(ticket, (changed, now) => changed.AssignTo(owner, actor, now), cancellationToken);
        await SayOutcomeAsync(dialogs, ticket, outcome, Sentences.AssignDone.With(number, owner.Name), cancellationToken);
    }
}
