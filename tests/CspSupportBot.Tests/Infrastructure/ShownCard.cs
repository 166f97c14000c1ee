using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>A card of the bot as a test looks at it: every element, whatever it stands in.</summary>
public static class ShownCard
{
    /// <summary>All objects of the card that have a type, in reading order: the card itself, elements, text runs, actions.</summary>
    public static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => (element["type"] is JsonValue ? [element] : Enumerable.Empty<JsonObject>())
            .Concat(element.SelectMany(member => Elements(member.Value))),
        JsonArray all => all.SelectMany(Elements),
        _ => [],
    };

    public static IEnumerable<JsonObject> Elements(JsonNode? card, string type) =>
        Elements(card).Where(element => element["type"]!.ToString() == type);

    /// <summary>Why the last answer could not be taken: the words on the card's warning; empty where there is none.</summary>
    public static string Notice(BotMessage message) => string.Join(' ', Elements(message.Card, "Container")
        .Where(container => container["style"]?.ToString() == "warning")
        .SelectMany(container => Elements(container, "TextRun"))
        .Select(run => run["text"]!.ToString()));

    /// <summary>What stands on the card in text runs, which no client reads as Markdown.</summary>
    public static IReadOnlyList<string> LiteralTexts(JsonNode? card) => [.. Elements(card, "TextRun").Select(run => run["text"]!.ToString())];
}
