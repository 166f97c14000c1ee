using CspSupportBot.Cards;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;

namespace CspSupportBot.Dialogs;

/// <summary>Who is talking, and where; put into the turn by the door before any dialog runs.</summary>
public sealed record Speaker(string ConversationId, Profile Profile, Reader Reader)
{
    /// <summary>Whether the operator lets this person look after the bot itself.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The channel in which they talk; null in a chat.</summary>
    public ChannelPlace? Channel { get; init; }

    public Person Person => new(Profile.PersonId, Profile.Name);

    public static Speaker In(ITurnContext context) => context.TurnState.Get<Speaker>();
}
