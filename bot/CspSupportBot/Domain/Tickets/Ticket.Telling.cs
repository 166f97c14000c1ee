namespace CspSupportBot.Domain.Tickets;

/// <summary>What Microsoft is told about a ticket.</summary>
public sealed partial class Ticket
{
    /// <summary>Microsoft has our message.</summary>
    public void Replied(string text, string actor, DateTimeOffset now) => Remember(TicketEventKind.Replied, now, actor, text);

    /// <summary>Microsoft has closed the request, as a person wanted.</summary>
    public void ClosedAtMicrosoft(string actor, DateTimeOffset now)
    {
        AtMicrosoft = AtMicrosoft is null ? null : AtMicrosoft with { Status = "Closed", IsClosed = true };
        Remember(TicketEventKind.StatusChanged, now, actor, "Closed");
    }

    /// <summary>Microsoft did not take what it was told; a person must do it in the portal.</summary>
    public void NotTold(string reason, DateTimeOffset now) => Remember(TicketEventKind.NotTold, now, Microsoft, reason);
}
