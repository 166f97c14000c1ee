using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that opens a dialog.</summary>
public class TaskModuleAction : CardAction
{
    /// <summary>Makes a button whose value is that object, or JSON text of one, marked as a dialog request.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public TaskModuleAction(string title, object value = default)
        : base("invoke", title, value: Mark(value))
    {
    }

    private static JsonObject Mark(object value)
    {
        JsonNode node = value is string text ? JsonNode.Parse(text) : BotJson.ToNode(value);
        JsonObject data = node as JsonObject ?? new JsonObject();
        data["type"] = "task/fetch";
        return data;
    }
}
