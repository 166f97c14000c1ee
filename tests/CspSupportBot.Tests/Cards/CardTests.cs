using System.Text;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Cards;

/// <summary>What holds for every card, whatever it says.</summary>
public sealed class CardTests
{
    /// <summary>Teams' limit for a card.</summary>
    private const int MostBytes = 28 * 1024;

    private const int MostActions = 6;

    /// <summary>One word needs no wrapping.</summary>
    private const int LongestUnwrapped = 10;

    public static TheoryData<string> Names => [.. CardSamples.Usual().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_as_approved(string name) => Approved.Matches(CardSamples.Usual()[name].ToJson(), "Cards", name);

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
    public void A_card_keeps_to_what_every_Teams_client_shows(string name)
    {
        var card = JsonNode.Parse(CardSamples.Usual()[name].ToJson())!;

        Assert.Equal("1.5", card["version"]!.ToString());
        Assert.True((card["actions"]?.AsArray().Count ?? 0) <= MostActions);
        Assert.All(ShownCard.Elements(card, "TextBlock"), block => Assert.True(block["wrap"]?.GetValue<bool>() is true || block["text"]!.ToString().Length <= LongestUnwrapped, block.ToJsonString()));
        Assert.Empty(ShownCard.Elements(card, "Image"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_with_a_card_says_the_gist_in_its_summary(string name)
    {
        var message = CardMessage.Of(CardSamples.Usual()[name]);

        Assert.False(string.IsNullOrWhiteSpace(message.Summary));
        Assert.Null(message.Text);
        Assert.Equal(AdaptiveCard.ContentType, Assert.Single(message.Attachments).ContentType);
    }

    [Fact]
    public void A_long_text_is_cut_between_characters_and_marked_as_cut()
    {
        var cut = CardParts.Shortened("x" + string.Concat(Enumerable.Repeat("😀", 10)), 4);

        Assert.Equal("x😀…", cut);
    }
}
