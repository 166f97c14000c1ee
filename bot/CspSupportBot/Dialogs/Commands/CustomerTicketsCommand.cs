using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Customers;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"tickets Contoso": a customer's open tickets.</summary>
public sealed class CustomerTicketsCommand(TicketSearch tickets, ICustomerDirectory directory, TimeProvider clock)
    : ListCommand(nameof(Words.CommandTickets), clock)
{
    protected override bool Accepts(string rest, bool isTextAwaited) => rest.Length > 0 && !isTextAwaited;

    protected override async Task<TicketList> ListAsync(Speaker speaker, string rest, CancellationToken cancellationToken)
    {
        var recent = await tickets.RecentCustomersAsync(speaker.Person.Id, cancellationToken);
        var found = await directory.SearchAsync(TypedText.CleanLine(rest), limit: 5, recent, cancellationToken);
        return found switch
        {
            [] => new TicketList(null, "", Sentences.CustomerUnknown.With(rest)),
            [var only] => new TicketList(
                await tickets.OfCustomerAsync(only.TenantId, MostShown, cancellationToken),
                Words.ListOfCustomer.With(only.Name),
                Sentences.ListOfCustomerNothing.With(only.Name)),
            _ => new TicketList(null, "", Sentences.ListWhichCustomer.With(string.Join(", ", found.Select(customer => customer.Domain)))),
        };
    }
}
