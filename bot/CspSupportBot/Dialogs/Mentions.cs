using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs;

/// <summary>The people whom a message mentions, the bot left out; put into the turn by the door.</summary>
public sealed record Mentions(IReadOnlyList<Person> People);
