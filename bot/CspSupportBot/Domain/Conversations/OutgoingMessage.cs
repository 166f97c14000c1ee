using System.Globalization;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Conversations;

/// <summary>
/// A message to Teams in a form that outlives the bot SDK: it waits in the store until Teams has confirmed it.
/// </summary>
/// <param name="Text">Plain text, sent where there is no card.</param>
/// <param name="Summary">What a notification and the search show instead of the card.</param>
/// <param name="CardJson">An Adaptive Card; sent alone, because Teams splits text and card into two messages without ids.</param>
/// <param name="Subject">What the card shows (<see cref="CardSubject"/>), so that it can be replaced later; null where it never is.</param>
/// <param name="Replaces">The id of the message that this one takes the place of; null for a new message.</param>
public sealed record OutgoingMessage(string? Text, string? Summary, string? CardJson, string? Subject, string? Replaces)
{
    /// <summary>The language of what it says.</summary>
    public string Language { get; init; } = CultureInfo.CurrentUICulture.Name;

    /// <summary>Who is mentioned before the text, and so notified by Teams; null for nobody. A card mentions nobody.</summary>
    public Person? Addressee { get; init; }

    /// <summary>Whether it may have reached its reader before, which it then says; decided when it is sent, never stored.</summary>
    public bool IsRepeat { get; init; }
}
