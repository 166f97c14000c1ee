using System.Globalization;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CspSupportBot.Domain.Conversations;

namespace CspSupportBot.Cards;

/// <summary>Says on a message that it may have come before, so that nobody takes it for news.</summary>
public static class Repetition
{
    public static string Words(OutgoingMessage message) =>
        Cards.Words.ResourceManager.GetString(nameof(Cards.Words.MayHaveReachedYou), CultureInfo.GetCultureInfo(message.Language))!;

    /// <summary>The message's card with a line on top.</summary>
    public static string Mark(OutgoingMessage message)
    {
        var card = JsonNode.Parse(message.CardJson!)!;
        var line = JsonNode.Parse(new AdaptiveCard(CardParts.SchemaVersion) { Body = [CardParts.Hint(Words(message))] }.ToJson())!["body"]![0]!;
        card["body"]!.AsArray().Insert(0, line.DeepClone());
        return card.ToJsonString();
    }
}
