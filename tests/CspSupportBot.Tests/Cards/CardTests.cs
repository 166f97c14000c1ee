using System.Text;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Tests.Infrastructure;
using NJsonSchema;

namespace CspSupportBot.Tests.Cards;

/// <summary>What holds for every card, whatever it says.</summary>
public sealed class CardTests
{
    /// <summary>Teams' limit for a card.</summary>
    private const int MostBytes = 28 * 1024;

    private const int MostActions = 6;

    /// <summary>One word needs no wrapping.</summary>
    private const int LongestUnwrapped = 10;

    private static readonly string SchemaText = File.ReadAllText(Path.Combine(Repository.Root, "tests", "data", "adaptive-cards", "schema.json"));

    public static TheoryData<string, string> Names
    {
        get
        {
            TheoryData<string, string> names = [];
            foreach (var language in new[] { Languages.English, Languages.Japanese })
            {
                CardSamples.Usual(language).Keys.ToList().ForEach(name => names.Add(language, name));
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_as_approved(string language, string name) =>
        Approved.Matches(CardSamples.Usual(language)[name].ToJson(), Path.Combine("Cards", language), name);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_card_follows_the_schema(string language, string name) =>
        Assert.Empty(await ValidateAsync(CardSamples.Usual(language)[name].ToJson()));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_card_that_may_have_come_before_says_so_on_top_and_follows_the_schema(string language, string name)
    {
        var message = new OutgoingMessage(null, null, CardSamples.Usual(language)[name].ToJson(), null, null) { Language = language };

        var marked = Repetition.Mark(message);

        Assert.Equal(Repetition.Words(message), JsonNode.Parse(marked)!["body"]![0]!["text"]!.ToString());
        Assert.Empty(await ValidateAsync(marked));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("検")]
    public async Task A_card_with_the_longest_texts_follows_the_schema(string letter)
    {
        foreach (var (name, card) in CardSamples.Longest(letter))
        {
            Assert.Equal((name, ""), (name, string.Join('\n', await ValidateAsync(card.ToJson()))));
        }
    }

    [Theory]
    [InlineData("/version", "\"1.6\"")]
    [InlineData("/lang", "null")]
    [InlineData("/msteams", "{}")]
    [InlineData("/body/0/colour", "\"good\"")]
    [InlineData("/body/0/spacing", "\"huge\"")]
    [InlineData("/body/0/type", "\"Carousel\"")]
    [InlineData("/actions/0/title", "\"\"")]
    [InlineData("/actions/0/url", "\"https://portal.azure.com\"")]
    public async Task A_broken_card_would_be_noticed(string path, string json)
    {
        var card = JsonNode.Parse(CardSamples.Usual(Languages.English)["summary"].ToJson())!;
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parent = steps[..^1].Aggregate(card, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        parent[steps[^1]] = JsonNode.Parse(json);

        Assert.NotEmpty(await ValidateAsync(card.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ids_on_a_card_are_unique(string language, string name)
    {
        var ids = ShownCard.Elements(JsonNode.Parse(CardSamples.Usual(language)[name].ToJson())).Select(element => element["id"]?.ToString()).OfType<string>().ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("検")]
    [InlineData("😀")]
    [InlineData("👩‍🔧")]
    public void A_card_with_the_longest_texts_fits_into_a_message(string letter)
    {
        Assert.All(CardSamples.Longest(letter), sample =>
        {
            var size = Encoding.UTF8.GetByteCount(sample.Value.ToJson());
            Assert.True(size < MostBytes, $"{sample.Key} has {size} bytes");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_keeps_to_what_every_Teams_client_shows(string language, string name)
    {
        var card = JsonNode.Parse(CardSamples.Usual(language)[name].ToJson())!;

        Assert.Equal("1.5", card["version"]!.ToString());
        Assert.True((card["actions"]?.AsArray().Count ?? 0) <= MostActions);
        Assert.All(ShownCard.Elements(card, "TextBlock"), block => Assert.True(block["wrap"]?.GetValue<bool>() is true || block["text"]!.ToString().Length <= LongestUnwrapped, block.ToJsonString()));
        Assert.Empty(ShownCard.Elements(card, "Image"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_with_a_card_says_the_gist_in_its_summary(string language, string name)
    {
        var message = CardMessage.Of(CardSamples.Usual(language)[name]);

        Assert.False(string.IsNullOrWhiteSpace(message.Summary));
        Assert.Null(message.Text);
        Assert.Equal(AdaptiveCard.ContentType, Assert.Single(message.Attachments).ContentType);
    }

    private static async Task<IReadOnlyList<string>> ValidateAsync(string json) =>
        [.. (await JsonSchema.FromJsonAsync(SchemaText)).Validate(json).Select(error => error.ToString())];

    [Fact]
    public void A_long_text_is_cut_between_characters_and_marked_as_cut()
    {
        var cut = CardParts.Shortened("x" + string.Concat(Enumerable.Repeat("😀", 10)), 4);

        Assert.Equal("x😀…", cut);
    }
}
