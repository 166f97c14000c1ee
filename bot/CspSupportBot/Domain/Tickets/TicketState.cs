namespace CspSupportBot.Domain.Tickets;

/// <summary>Where a ticket stands. The names are stored and shown in the API; do not rename one.</summary>
public enum TicketState
{
    /// <summary>Submitted by a person, not yet confirmed by the backend.</summary>
    Filing,

    /// <summary>Microsoft has it and owes the first response.</summary>
    Filed,

    /// <summary>Microsoft has answered.</summary>
    Responded,

    /// <summary>The backend refused it; the reason and the remedy are on the ticket.</summary>
    Failed,

    Resolved,
    Cancelled,
}
