using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CspSupportBot.Tests.Wordings;

/// <summary>Every string of the bot, in every language.</summary>
public sealed partial class ResourceTests
{
    private const string Words = "Cards/Words";
    private const string Sentences = "Dialogs/Sentences";
    private const string Rules = "Cards/Rules";

    /// <summary>Names, numbers and mere arrangements: they are the same in Japanese.</summary>
    private static readonly HashSet<string> SameInJapanese =
    [
        "FamilyAzure", "FamilyMicrosoft365", "MomentOnDay", "DurationTwo", "LabelVendorLink", "PhonePlaceholder", "ExampleCustomer", "ExampleText", "ExampleProduct",
    ];

    [Theory, InlineData(Words), InlineData(Sentences), InlineData(Rules)]
    public void Both_languages_have_the_same_strings(string file)
    {
        var (english, japanese) = Read(file);

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(), japanese.Keys.Order());
    }

    [Theory, InlineData(Words), InlineData(Sentences), InlineData(Rules)]
    public void No_string_is_empty_but_further_ways_to_say_a_command(string file)
    {
        var (english, japanese) = Read(file);

        Assert.All(
            english.Concat(japanese).Where(text => !text.Key.EndsWith("Also", StringComparison.Ordinal)),
            text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Theory, InlineData(Words), InlineData(Sentences), InlineData(Rules)]
    public void Both_languages_fill_in_the_same_places(string file)
    {
        var (english, japanese) = Read(file);

        Assert.All(english, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(japanese[text.Key]))));
    }

    [Theory, InlineData(Words), InlineData(Sentences), InlineData(Rules)]
    public void No_string_is_left_in_English(string file)
    {
        var (english, japanese) = Read(file);

        Assert.Equal(
            SameInJapanese.Where(english.ContainsKey).Order(),
            english.Where(text => text.Value.Length > 0 && text.Value == japanese[text.Key]).Select(text => text.Key).Order());
    }

    [Theory, InlineData(Words), InlineData(Sentences), InlineData(Rules)]
    public void Japanese_has_no_Latin_word_but_names(string file)
    {
        var (_, japanese) = Read(file);

        Assert.All(
            japanese.Where(text => text.Key is not ("DayPattern" or "CommandOtherLanguage")),
            text => Assert.Equal((text.Key, ""), (text.Key, string.Join(' ', LatinWords.NotAllowed(Place().Replace(text.Value, ""))))));
    }

    [Theory, InlineData(Words), InlineData(Sentences), InlineData(Rules)]
    public void English_has_no_Japanese_but_the_name_of_the_language(string file)
    {
        var (english, _) = Read(file);

        Assert.All(
            english.Where(text => text.Key is not ("HelpLanguage" or "ButtonOtherLanguage" or "CommandOtherLanguage")),
            text => Assert.DoesNotContain(text.Value, character => character is >= '\u3000' and <= '\u9fff'));
    }

    [Theory, InlineData(Words), InlineData(Sentences)]
    public void Every_string_is_said_somewhere(string file)
    {
        var code = Code();
        var said = Uses(code, file).Concat(Quoted().Matches(code).Select(match => match.Groups[1].Value)).ToHashSet();

        // Further ways to say a command are found by the command's name.
        Assert.All(Read(file).English.Keys, name => Assert.Contains(name.EndsWith("Also", StringComparison.Ordinal) ? name[..^"Also".Length] : name, said));
    }

    [Theory, InlineData(Words), InlineData(Sentences)]
    public void Everything_said_is_a_string(string file)
    {
        var known = Read(file).English.Keys.Append("ResourceManager").ToHashSet();

        Assert.All(Uses(Code(), file), name => Assert.Contains(name, known));
    }

    private static (Dictionary<string, string> English, Dictionary<string, string> Japanese) Read(string file) => (Load($"{file}.resx"), Load($"{file}.ja.resx"));

    private static Dictionary<string, string> Load(string file) =>
        XDocument.Load(Path.Combine(Repository.Root, "bot", "CspSupportBot", file)).Root!
            .Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "");

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order());

    private static string Code() => string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "bot", "CspSupportBot"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    private static IEnumerable<string> Uses(string code, string file) =>
        Regex.Matches(code, $@"(?<![.\w])(?:(?:Cards|Dialogs)\.)?{Path.GetFileName(file)}\.([A-Z][A-Za-z0-9]*)").Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{[0-9]+(:[^}]*)?\}")]
    private static partial Regex Place();

    [GeneratedRegex("\"(Command[A-Za-z]+)\"")]
    private static partial Regex Quoted();
}
