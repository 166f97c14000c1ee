using CspSupportBot.Domain;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Desk;

/// <summary>
/// What Microsoft is told about a ticket that it has: queued with the turn in which a person wants it, and sent when Microsoft takes it. Where the backend can't be told,
/// a person must do it in the portal.
/// </summary>
public sealed class MicrosoftDesk(SupportDb db, PartnerTenant tenant, TicketDesk tickets, SupportBackends backends, TimeProvider clock)
{
    /// <summary>Sends what a person writes.</summary>
    public ChangeOutcome Reply(Ticket ticket, string text, Profile from)
    {
        if (ticket.IsClosed)
        {
            return ChangeOutcome.Closed;
        }

        return Tell(
            ticket,
            can => can.CanComment,
            new BackendRequest(Guid.NewGuid(), ticket.Id, BackendRequestKind.Comment, from.Name) { Text = text, Sender = from.Email });
    }

    /// <summary>Asks for the severity that the ticket has here.</summary>
    public ChangeOutcome ChangeSeverity(Ticket ticket, Person actor) =>
        Tell(ticket, can => can.CanChangeSeverity, new BackendRequest(Guid.NewGuid(), ticket.Id, BackendRequestKind.Severity, actor.Name));

    /// <summary>Closes the request of a ticket that is resolved here.</summary>
    public ChangeOutcome Close(Ticket ticket, Person actor)
    {
        if (ticket.AtMicrosoft is { IsClosed: true })
        {
            return ChangeOutcome.AlreadySo;
        }

        return Tell(ticket, can => can.CanClose, new BackendRequest(Guid.NewGuid(), ticket.Id, BackendRequestKind.Close, actor.Name));
    }

    /// <summary>Microsoft has been told.</summary>
    public Task ConfirmAsync(Ticket ticket, BackendRequest request, CancellationToken cancellationToken)
    {
        switch (request.Kind)
        {
            case BackendRequestKind.Comment:
                ticket.Replied(request.Text ?? "", request.Actor, ticket.MomentOf(clock.GetUtcNow()));
                break;
            case BackendRequestKind.Close:
                ticket.ClosedAtMicrosoft(request.Actor, ticket.MomentOf(clock.GetUtcNow()));
                break;
            default:
                // The history has the new severity since a person set it.
                break;
        }

        return tickets.RefreshCardsAsync(ticket, cancellationToken);
    }

    /// <summary>Microsoft could not be told; a person must do it in the portal.</summary>
    public Task ReportFailureAsync(Ticket ticket, string reason, CancellationToken cancellationToken)
    {
        ticket.NotTold(reason, ticket.MomentOf(clock.GetUtcNow()));
        return tickets.RefreshCardsAsync(ticket, cancellationToken);
    }

    private ChangeOutcome Tell(Ticket ticket, Func<BackendCapabilities, bool> isPossible, BackendRequest request)
    {
        if (ticket.FiledAt is null)
        {
            return ticket.Family is ProductFamily.Marketplace ? ChangeOutcome.VendorHelps : ChangeOutcome.NotFiledYet;
        }

        if (!isPossible(backends.CapabilitiesFor(ticket)))
        {
            return ChangeOutcome.OnlyInPortal;
        }

        db.Outbox.Add(OutboxRows.Tell(tenant.Id, request, clock.GetUtcNow()));
        return ChangeOutcome.Changed;
    }
}
