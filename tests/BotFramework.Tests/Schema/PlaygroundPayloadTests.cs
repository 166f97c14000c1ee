using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Schema;

public class PlaygroundPayloadTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "data", "playground");

    public static TheoryData<string> Payloads()
    {
        return [.. Files()];
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Every_recorded_payload_survives_a_round_trip(string file)
    {
        string json = File.ReadAllText(Path.Combine(Folder, file));
        JsonNode expected = JsonNode.Parse(json);
        expected.AsObject().Remove("callerId");

        Activity activity = JsonSerializer.Deserialize<Activity>(json, BotJson.Options);
        string written = JsonSerializer.Serialize(activity, BotJson.Options);

        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(written)), $"Written back as {written}");
    }

    [Fact]
    public void There_are_recorded_payloads_of_every_scope()
    {
        Assert.All(
            ["channel-", "group-", "personal-"],
            scope => Assert.Contains(Files(), file => file.StartsWith(scope, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Files()
    {
        return Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileName).Order();
    }
}
