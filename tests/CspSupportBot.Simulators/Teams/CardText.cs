using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>What a person can read on an Adaptive Card, top to bottom and left to right; hidden elements are left out.</summary>
public static class CardText
{
    /// <summary>Members that hold further elements, in the order in which they are drawn.</summary>
    private static readonly string[] Children =
        ["body", "inlines", "facts", "items", "columns", "rows", "cells", "pages", "choices", "actions", "card"];

    /// <summary>All visible texts, one a line.</summary>
    public static string Of(JsonNode? card) => string.Join('\n', Read(card));

    /// <summary>All visible texts in reading order. Prefilled input values are among them, and choices and actions by their titles.</summary>
    public static IReadOnlyList<string> Read(JsonNode? card) => [.. Walk(card, string.Empty)];

    /// <summary>The titles of all buttons in reading order, those of inner cards after their own button.</summary>
    public static IReadOnlyList<string> ActionTitles(JsonNode? card) =>
        [.. CardForm.FindActions(card).Select(found => found.Action["title"]?.ToString()).OfType<string>()];

    private static IEnumerable<string> Walk(JsonNode? node, string member) => node switch
    {
        JsonArray all => all.SelectMany(one => Walk(one, member)),
        // A plain string among the inlines of a RichTextBlock.
        JsonValue words => [words.ToString()],
        JsonObject element when !IsHidden(element) => Words(element, member)
            .Select(name => element[name])
            .OfType<JsonValue>()
            .Select(value => value.ToString())
            .Where(text => text.Length > 0)
            .Concat(Children.Where(name => element[name] is JsonArray or JsonObject).SelectMany(name => Walk(element[name], name))),
        _ => [],
    };

    /// <summary>The members of an element whose text is drawn; which ones depends on where it stands and what it is.</summary>
    private static string[] Words(JsonObject element, string member) => (member, element["type"]?.ToString()) switch
    {
        ("facts", _) => ["title", "value"],
        ("choices", _) => ["title"],
        (_, "Input.Text" or "Input.Number" or "Input.Date" or "Input.Time") when HasValue(element) => ["label", "value"],
        _ => ["label", "title", "text", "placeholder", "codeSnippet"],
    };

    private static bool HasValue(JsonObject input) => !string.IsNullOrEmpty(input["value"]?.ToString());

    // What has an id can be unfolded by the reader; the rest is never drawn.
    private static bool IsHidden(JsonObject element) =>
        element["id"] is null && element["isVisible"] is JsonValue flag && flag.TryGetValue(out bool visible) && !visible;
}
