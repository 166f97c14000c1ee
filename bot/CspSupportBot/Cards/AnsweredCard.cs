using AdaptiveCards;
using CspSupportBot.Domain.Conversations;

namespace CspSupportBot.Cards;

/// <summary>What is left of a card that asked for something: what it was about, and what became of it.</summary>
public static class AnsweredCard
{
    public static AdaptiveCard Render(string about, string outcome) => CardParts.Card(
        $"{about} – {outcome}", [CardParts.Literal(about, isSubtle: true), CardParts.Below(CardParts.Literal(outcome))], []);

    public static OutgoingMessage Message(string about, string outcome)
    {
        var card = Render(about, outcome);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), null, null);
    }
}
