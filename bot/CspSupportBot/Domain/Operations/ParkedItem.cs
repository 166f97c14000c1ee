using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Operations;

/// <summary>A piece of durable work that was given up, as an administrator sees it.</summary>
/// <param name="Id">What "replay" names it by.</param>
/// <param name="Ticket">The ticket that it is about; null where it is about none.</param>
/// <param name="Recipient">The person whose chat a message was for; null for a channel, a group and other work.</param>
/// <param name="DueAt">When it was tried last, or would have been.</param>
/// <param name="Error">Why it was given up, as the other side said it; in English.</param>
public sealed record ParkedItem(long Id, ParkedKind Kind, TicketNumber? Ticket, string? Recipient, DateTimeOffset DueAt, int Attempts, string? Error);

/// <summary>What kind of work it is.</summary>
public enum ParkedKind
{
    /// <summary>A message to people.</summary>
    Message,

    /// <summary>A ticket on its way to its backend.</summary>
    Filing,

    /// <summary>What a person said, to be answered.</summary>
    Turn,

    /// <summary>Something that has fallen due for a person.</summary>
    Reminder,

    /// <summary>Anything else, such as bringing a card up to date.</summary>
    Other,
}
