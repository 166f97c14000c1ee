using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>
/// Compares JSON, as values, with what a person has looked at and approved. Where they differ, the new one is written beside it as
/// `*.received.json`: look at it, and rename it to `*.approved.json` when it is right.
/// </summary>
public static class Approved
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="folder">Of the test project, such as "Cards".</param>
    public static void Matches(string json, string folder, string name)
    {
        var file = Path.Combine(Repository.Root, "tests", "CspSupportBot.Tests", folder, $"{name}.approved.json");
        var received = JsonNode.Parse(json);
        if (File.Exists(file) && JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText(file)), received))
        {
            return;
        }

        var receivedFile = file.Replace(".approved.", ".received.", StringComparison.Ordinal);
        File.WriteAllText(receivedFile, received!.ToJsonString(Readable) + "\n");
        Assert.Fail($"{name} is not as approved. Compare {receivedFile} with {file}.");
    }
}
