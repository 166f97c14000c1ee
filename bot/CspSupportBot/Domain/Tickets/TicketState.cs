namespace CspSupportBot.Domain.Tickets;

/// <summary>Where a ticket stands. The names are stored and shown in the API; do not rename one.</summary>
public enum TicketState
{
    /// <summary>Submitted by a person, not yet confirmed by the backend.</summary>
    Filing,

    /// <summary>Everything is ready to be filed in the portal by a person; the number at Microsoft is still missing.</summary>
    Prepared,

    /// <summary>Microsoft has it and owes the first response.</summary>
    Filed,

    /// <summary>Microsoft has answered.</summary>
    Responded,

    /// <summary>It rests until somebody acts; <see cref="Ticket.WaitingFor"/> says who.</summary>
    Waiting,

    /// <summary>A marketplace product: its vendor was contacted, nothing is filed at Microsoft.</summary>
    Referred,

    /// <summary>The backend refused it; the reason and the remedy are on the ticket.</summary>
    Failed,

    Resolved,
    Cancelled,
}

/// <summary>On whom a ticket waits.</summary>
public enum WaitingFor
{
    Customer,
    Vendor,
    Us,
}
