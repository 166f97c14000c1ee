namespace CspSupportBot.Domain.Tickets;

/// <summary>What Microsoft is told about a ticket.</summary>
public sealed partial class Ticket
{
    /// <summary>Microsoft has our message.</summary>
    public void Replied(string text, string actor, DateTimeOffset now) => Remember(TicketEventKind.Replied, now, actor, text);

    /// <summary>Microsoft did not take what it was told; a person must do it in the portal.</summary>
    public void NotTold(string reason, DateTimeOffset now) => Remember(TicketEventKind.NotTold, now, Microsoft, reason);
}
