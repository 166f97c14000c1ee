using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CspSupportBot.Simulators.Teams;

/// <summary>Presses a button of a card as a client does: gathers the inputs, refuses what the client would refuse.</summary>
internal static class CardForm
{
    /// <summary>All buttons with the inputs each of them sends: those of its own card and of the cards around it.</summary>
    public static IEnumerable<(JsonObject Action, IReadOnlyList<JsonObject> Inputs)> FindActions(JsonNode? card) =>
        Find(card, [], "").Select(found => (found.Action, found.Inputs));

    /// <summary>
    /// The action with that title or id and the value it sends. "Note > Send" is the button Send of the inner card that the button Note opens.
    /// </summary>
    /// <exception cref="InvalidOperationException">No such button, several of them, or an answer the client would not let pass.</exception>
    public static (JsonObject Action, JsonObject Value) Press(JsonNode? card, string titleOrId, IReadOnlyDictionary<string, string> answers)
    {
        (JsonObject Action, IReadOnlyList<JsonObject> Inputs, string Path)[] all = [.. Find(card, [], "")];
        (JsonObject Action, IReadOnlyList<JsonObject> Inputs, string Path)[] found =
            [.. all.Where(one => one.Path == titleOrId || one.Action["title"]?.ToString() == titleOrId || one.Action["id"]?.ToString() == titleOrId)];
        if (found.Length != 1)
        {
            string titles = string.Join(", ", all.Select(one => $"'{one.Path}'"));
            throw new InvalidOperationException($"{found.Length} buttons are '{titleOrId}'. The card has: {titles}.\n{CardText.Of(card)}");
        }

        (JsonObject action, IReadOnlyList<JsonObject> inputs, _) = found[0];
        if (action["isEnabled"] is JsonValue flag && flag.TryGetValue(out bool enabled) && !enabled)
        {
            throw new InvalidOperationException($"The button '{titleOrId}' is disabled.");
        }

        return (action, Gather(action, inputs, answers));
    }

    private static JsonObject Gather(JsonObject action, IReadOnlyList<JsonObject> inputs, IReadOnlyDictionary<string, string> answers)
    {
        JsonObject value = action["data"] is JsonObject data ? (JsonObject)data.DeepClone() : [];
        bool sendsInputs = !string.Equals(action["associatedInputs"]?.ToString(), "none", StringComparison.OrdinalIgnoreCase);
        Dictionary<string, JsonObject> byId = sendsInputs ? inputs.ToDictionary(IdOf) : [];
        if (answers.Keys.FirstOrDefault(id => !byId.ContainsKey(id)) is { } unknown)
        {
            throw new InvalidOperationException($"The button sends no input '{unknown}', only: {string.Join(", ", byId.Keys)}.");
        }

        foreach ((string id, JsonObject input) in byId)
        {
            string answer = answers.GetValueOrDefault(id) ?? Untouched(input);
            Check(id, input, answer);
            if (answer.Length > 0)
            {
                // Every answer is a string on the wire, and an empty one is not sent.
                value[id] = answer;
            }
        }

        return value;
    }

    private static string IdOf(JsonObject input) => input["id"]?.ToString() ?? string.Empty;

    private static string Untouched(JsonObject input) =>
        input["value"]?.ToString() ?? (TypeOf(input) == "Input.Toggle" ? input["valueOff"]?.ToString() ?? "false" : string.Empty);

    private static string TypeOf(JsonObject element) => element["type"]?.ToString() ?? string.Empty;

    private static void Check(string id, JsonObject input, string answer)
    {
        bool required = input["isRequired"] is JsonValue flag && flag.TryGetValue(out bool value) && value;
        bool empty = answer.Length == 0 || (TypeOf(input) == "Input.Toggle" && answer != (input["valueOn"]?.ToString() ?? "true"));
        Require(!(required && empty), $"The input '{id}' is required.");
        if (answer.Length == 0)
        {
            return;
        }

        switch (TypeOf(input))
        {
            case "Input.Text":
                Require(input["maxLength"] is not { } most || answer.Length <= Number(most), $"The answer to '{id}' is too long.");
                Require(input["regex"] is not { } regex || Regex.IsMatch(answer, regex.ToString()), $"The answer to '{id}' has the wrong form.");
                break;
            case "Input.Number":
                double number = double.Parse(answer, CultureInfo.InvariantCulture);
                Require(input["min"] is not { } min || number >= Number(min), $"The answer to '{id}' is too small.");
                Require(input["max"] is not { } max || number <= Number(max), $"The answer to '{id}' is too large.");
                break;
            case "Input.ChoiceSet" when !input.ContainsKey("choices.data"):
                HashSet<string?> offered = [.. ((JsonArray?)input["choices"] ?? []).Select(choice => choice?["value"]?.ToString())];
                string[] chosen = input["isMultiSelect"]?.ToString() == "true" ? answer.Split(',') : [answer];
                Require(chosen.All(offered.Contains), $"'{answer}' is not among the choices of '{id}'.");
                break;
            default:
                break;
        }
    }

    private static double Number(JsonNode node) => double.Parse(node.ToString(), CultureInfo.InvariantCulture);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    private static IEnumerable<(JsonObject Action, IReadOnlyList<JsonObject> Inputs, string Path)> Find(
        JsonNode? card, IReadOnlyList<JsonObject> outer, string opened)
    {
        JsonObject[] elements = [.. Elements(card)];
        IReadOnlyList<JsonObject> inputs = [.. outer, .. elements.Where(one => TypeOf(one).StartsWith("Input.", StringComparison.Ordinal))];
        foreach (JsonObject action in elements.Where(one => TypeOf(one).StartsWith("Action.", StringComparison.Ordinal)))
        {
            string path = opened + action["title"];
            yield return (action, inputs, path);
            foreach ((JsonObject Action, IReadOnlyList<JsonObject> Inputs, string Path) inner in Find(action["card"], inputs, $"{path} > "))
            {
                yield return inner;
            }
        }
    }

    /// <summary>Every object of the card that is not inside an inner card or in an action's data.</summary>
    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonArray all => all.SelectMany(Elements),
        JsonObject element => [element, .. element
            .Where(member => member.Key is not ("data" or "card" or "fallback" or "refresh" or "metadata" or "authentication"))
            .SelectMany(member => Elements(member.Value))],
        _ => [],
    };
}
