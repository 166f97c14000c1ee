using System.Text.Json;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>Checks of single fields of a body: each gives the refusal, or null where all is well.</summary>
internal static class Field
{
    /// <summary>The provider deserializes strictly: a member that it does not know is refused.</summary>
    public static ConnectorAnswer? Unknown(JsonObject body, params ReadOnlySpan<string> known)
    {
        foreach ((string name, _) in body)
        {
            if (!known.Contains(name))
            {
                return ArmError.NotDeserialized($"Could not find member '{name}' on object of the expected type. Path '{name}'.");
            }
        }

        return null;
    }

    /// <summary>The string; empty where it is missing or no string.</summary>
    public static string Text(JsonObject of, string name) =>
        of[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : string.Empty;

    public static ConnectorAnswer? Required(JsonObject of, string name, int longest = int.MaxValue) => Text(of, name) switch
    {
        "" => ArmError.BadValue(name, "a value is required."),
        var text when string.IsNullOrWhiteSpace(text) => ArmError.BadValue(name, "a value is required."),
        var text when text.Length > longest => ArmError.BadValue(name, $"the value must not be longer than {longest} characters."),
        _ => null,
    };

    /// <summary>One of these words, in whichever case.</summary>
    public static ConnectorAnswer? OneOf(JsonObject of, string name, params string[] words) =>
        words.Contains(Text(of, name), StringComparer.OrdinalIgnoreCase) ? null : ArmError.BadValue(name, $"must be one of {string.Join(", ", words)}.");

    /// <summary>May be missing, must not be of another kind.</summary>
    public static ConnectorAnswer? Optional(JsonObject of, string name, params JsonValueKind[] kinds) =>
        of[name] is null || kinds.Contains(of[name]!.GetValueKind()) ? null : ArmError.NotDeserialized($"Error converting value of '{name}'. Path '{name}'.");
}
