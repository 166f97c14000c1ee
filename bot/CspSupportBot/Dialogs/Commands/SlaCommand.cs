using CspSupportBot.Cards;
using CspSupportBot.Desk;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>What is due next, for everybody.</summary>
public sealed class SlaCommand(TicketSearch tickets, TimeProvider clock) : ListCommand(nameof(Words.CommandSla), clock)
{
    protected override async Task<TicketList> ListAsync(Speaker speaker, string rest, CancellationToken cancellationToken) =>
        new(await tickets.DueNextAsync(MostShown, cancellationToken), Words.ListDueNext, Sentences.ListDueNothing);
}
