using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Control;

/// <summary>The fields of a request; every one that is missing and has no default is named in the answer.</summary>
internal sealed class ControlBody(JsonObject body)
{
    public string this[string field] => Text(field) ?? throw new InvalidOperationException($"'{field}' is missing.");

    public string? Text(string field) => body[field]?.GetValue<string>();

    public int Number(string field, int otherwise) => body[field]?.GetValue<int>() ?? otherwise;

    public TimeSpan? Seconds(string field) => body[field] is { } value ? TimeSpan.FromSeconds(value.GetValue<double>()) : null;

    public bool Flag(string field, bool otherwise = false) => body[field]?.GetValue<bool>() ?? otherwise;

    public IReadOnlyList<JsonNode> List(string field) => [.. (body[field] as JsonArray ?? []).Select(one => one!)];
}
