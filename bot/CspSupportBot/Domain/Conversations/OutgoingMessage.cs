namespace CspSupportBot.Domain.Conversations;

/// <summary>
/// A message to Teams in a form that outlives the bot SDK: it waits in the store until Teams has confirmed it.
/// </summary>
/// <param name="Text">Plain text, sent where there is no card.</param>
/// <param name="Summary">What a notification and the search show instead of the card.</param>
/// <param name="CardJson">An Adaptive Card; sent alone, because Teams splits text and card into two messages without ids.</param>
/// <param name="TicketId">The ticket that the card shows, so that the card can be kept up to date.</param>
public sealed record OutgoingMessage(string? Text, string? Summary, string? CardJson, Guid? TicketId);
