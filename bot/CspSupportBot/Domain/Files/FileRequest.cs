namespace CspSupportBot.Domain.Files;

/// <summary>A file that is to be added to a ticket that Microsoft has, or is about to have.</summary>
/// <param name="Actor">The person who sent it.</param>
public sealed record FileRequest(Guid TicketId, TicketFile File, string Actor);
