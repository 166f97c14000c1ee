using System.Text.Json.Nodes;

namespace CspSupportBot.Tests.Simulators;

/// <summary>An official example of Microsoft: what is sent, and what is answered.</summary>
internal sealed class AzureExample
{
    private readonly JsonNode example;

    private AzureExample(JsonNode example) => this.example = example;

    public static AzureExample Read(string folder, string name) =>
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", folder, name + ".json")))!);

    public JsonNode Parameter(string name) => example["parameters"]![name]!.DeepClone();

    public JsonObject Answer(int status = 200) => (JsonObject)example["responses"]![status.ToString(System.Globalization.CultureInfo.InvariantCulture)]!["body"]!.DeepClone();

    /// <summary>The paths of all members with the kind of their values, lists by their first item: equal for equal shapes.</summary>
    public static IReadOnlySet<string> Shape(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Shape(member.Value, $"{path}.{member.Key}")).ToHashSet(),
        JsonArray { Count: > 0 } items => Shape(items[0], path + "[]").ToHashSet(),
        JsonArray => new HashSet<string> { path + "[]" },
        null => new HashSet<string> { path },
        _ => new HashSet<string> { path },
    };
}
