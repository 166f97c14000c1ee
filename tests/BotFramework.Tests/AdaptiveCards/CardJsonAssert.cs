using System.Text.Json.Nodes;
using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

/// <summary>Compares cards as JSON values.</summary>
internal static class CardJsonAssert
{
    internal static void Equal(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"expected {expected}\nactual   {actual}");

    /// <summary>The element writes as this JSON, and reading that JSON writes the same again.</summary>
    internal static void BodyWrites(string expected, AdaptiveElement element)
    {
        AdaptiveCard card = new("1.5") { Body = { element } };
        string wrapped = $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{expected}}]}""";
        Equal(wrapped, card.ToJson());
        Survives(wrapped);
    }

    /// <summary>The action writes as this JSON, and reading that JSON writes the same again.</summary>
    internal static void ActionWrites(string expected, AdaptiveAction action)
    {
        AdaptiveCard card = new("1.5") { Actions = { action } };
        string wrapped = $$"""{"type":"AdaptiveCard","version":"1.5","actions":[{{expected}}]}""";
        Equal(wrapped, card.ToJson());
        Survives(wrapped);
    }

    /// <summary>Reading and writing keeps the JSON value.</summary>
    internal static void Survives(string json) => Equal(json, AdaptiveCard.FromJson(json).Card.ToJson());
}
