using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>What the connector answers, before it is written: a fault may still replace or swallow it.</summary>
internal sealed record ConnectorAnswer(int Status, JsonNode? Body = null)
{
    public byte[]? Bytes { get; init; }

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public TimeSpan? RetryAfter { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the connection breaks in the middle of the body.</summary>
    public bool IsCutOff { get; init; }

    public static ConnectorAnswer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public static ConnectorAnswer WithId(int status, string id) => new(status, new JsonObject { ["id"] = id });

    public static ConnectorAnswer ConversationNotFound() => Error(404, "ConversationNotFound", "Conversation not found.");

    public static ConnectorAnswer ActivityNotFound() => Error(404, "ActivityNotFoundInConversation", "Activity not found in conversation.");

    public static ConnectorAnswer BadSyntax(string message) => Error(400, "BadSyntax", message);
}
