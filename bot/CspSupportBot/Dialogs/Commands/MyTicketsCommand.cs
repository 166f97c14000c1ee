using CspSupportBot.Cards;
using CspSupportBot.Desk;

namespace CspSupportBot.Dialogs.Commands;

public sealed class MyTicketsCommand(TicketSearch tickets, TimeProvider clock) : ListCommand(nameof(Words.CommandMyTickets), clock)
{
    protected override async Task<TicketList> ListAsync(Speaker speaker, string rest, CancellationToken cancellationToken)
    {
        var page = await tickets.OwnedAsync(speaker.Person.Id, MostShown, cancellationToken);
        return new TicketList(page, Wording.Count(page.Total, Words.ListMineOne, Words.ListMineMany), Sentences.ListMineNothing);
    }
}
