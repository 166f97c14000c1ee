using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace CspSupportBot.Tests.Manifest;

public sealed class ManifestTests
{
    private const string SchemaVersion = "1.19";

    private static readonly string Folder = Path.Combine(Repository.Root, "manifest");
    private static readonly string ManifestText = File.ReadAllText(Path.Combine(Folder, "manifest.json"));
    private static readonly string SchemaText = File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "data", "teams-manifest", $"MicrosoftTeams.v{SchemaVersion}.schema.json"));

    [Fact]
    public async Task It_follows_the_official_schema()
    {
        Assert.Empty(await ValidateAsync(ManifestText));
    }

    [Theory]
    [InlineData("id", "not-a-guid")]
    [InlineData("accentColor", "blue")]
    [InlineData("unknown", "member")]
    [InlineData("icons", null)]
    public async Task A_broken_manifest_would_be_noticed(string member, string? value)
    {
        JsonObject broken = JsonNode.Parse(ManifestText)!.AsObject();
        broken[member] = value;

        Assert.NotEmpty(await ValidateAsync(broken.ToJsonString()));
    }

    // The validator ignores `const`, which names the version in the schema.
    [Fact]
    public void It_names_the_schema_version_that_it_is_checked_against()
    {
        JsonElement manifest = Parse(ManifestText);
        JsonElement schema = Parse(SchemaText);

        Assert.Equal(SchemaVersion, schema.GetProperty("properties").GetProperty("manifestVersion").GetProperty("const").GetString());
        Assert.Equal(SchemaVersion, manifest.GetProperty("manifestVersion").GetString());
        Assert.Equal(
            $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json",
            manifest.GetProperty("$schema").GetString());
    }

    [Fact]
    public void Its_ids_are_different_guids_so_that_the_build_can_replace_each()
    {
        JsonElement manifest = Parse(ManifestText);
        Guid app = manifest.GetProperty("id").GetGuid();
        Guid bot = manifest.GetProperty("bots")[0].GetProperty("botId").GetGuid();
        string build = File.ReadAllText(Path.Combine(Folder, "package.proj"));

        Assert.NotEqual(app, bot);
        Assert.Contains($"<ExampleAppId>{app}<", build, StringComparison.Ordinal);
        Assert.Contains($"<ExampleBotId>{bot}<", build, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("team")]
    public void Its_commands_fit_the_menu_of_every_scope(string scope)
    {
        JsonElement[] commands = [.. Parse(ManifestText).GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray()
            .Where(list => list.GetProperty("scopes").EnumerateArray().Any(s => s.ValueEquals(scope)))
            .SelectMany(list => list.GetProperty("commands").EnumerateArray())];

        string[] titles = [.. commands.Select(command => command.GetProperty("title").GetString()!)];
        Assert.Equal(["new ticket", "my tickets", "ticket", "help", "cancel"], titles);
        Assert.All(titles, title => Assert.InRange(title.Length, 1, 32));
        Assert.All(commands, command => Assert.InRange(command.GetProperty("description").GetString()!.Length, 1, 128));
    }

    [Fact]
    public void People_can_send_the_bot_files_in_their_own_chat_with_it()
    {
        JsonElement bot = Parse(ManifestText).GetProperty("bots")[0];

        Assert.True(bot.GetProperty("supportsFiles").GetBoolean());
        Assert.Contains(bot.GetProperty("scopes").EnumerateArray(), scope => scope.ValueEquals("personal"));
    }

    [Fact]
    public void Its_colour_icon_is_192_pixels_square()
    {
        PngImage icon = ReadIcon("color");

        Assert.Equal((192, 192), (icon.Width, icon.Height));
    }

    [Fact]
    public void Its_outline_icon_is_32_pixels_square_and_white_on_transparent()
    {
        PngImage icon = ReadIcon("outline");

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.Pixels, pixel => Assert.True(pixel is { Alpha: 0 } or { Red: 255, Green: 255, Blue: 255 }, $"{pixel}"));
        Assert.Contains(icon.Pixels, pixel => pixel.Alpha == 0);
        Assert.Contains(icon.Pixels, pixel => pixel.Alpha == 255);
    }

    private static async Task<IEnumerable<string>> ValidateAsync(string manifest)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(SchemaText);
        return schema.Validate(manifest).Select(error => error.ToString());
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static PngImage ReadIcon(string member)
    {
        string file = Parse(ManifestText).GetProperty("icons").GetProperty(member).GetString()!;
        return PngImage.Read(File.ReadAllBytes(Path.Combine(Folder, file)));
    }
}
