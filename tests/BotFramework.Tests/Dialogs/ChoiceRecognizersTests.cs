using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ChoiceRecognizersTests
{
    private static readonly Choice[] Choices =
    [
        new("Critical") { Synonyms = ["A", "down"] },
        new("Moderate") { Action = new CardAction { Title = "Medium", Value = "m" } },
        new("Minimal"),
        new("株式会社サンプル商事"),
    ];

    [Theory]
    [InlineData("Critical", 0)]
    [InlineData("  critical. ", 0)]
    [InlineData("CRITICAL", 0)]
    [InlineData("a", 0)]
    [InlineData("A", 0)]
    [InlineData("Down!", 0)]
    [InlineData("medium", 1)]
    [InlineData("株式会社サンプル商事", 3)]
    [InlineData("株式会社ｻﾝﾌﾟﾙ商事", 3)]
    [InlineData("Ｃｒｉｔｉｃａｌ", 0)]
    public void A_choice_is_picked_by_its_texts(string utterance, int index)
    {
        Assert.Equal(index, Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, Choices)).Resolution.Index);
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 1)]
    [InlineData("２", 1)]
    [InlineData("#2", 1)]
    [InlineData("2.", 1)]
    [InlineData("2)", 1)]
    [InlineData("number 2", 1)]
    [InlineData("two", 1)]
    [InlineData("二", 1)]
    [InlineData("2番", 1)]
    [InlineData("二番", 1)]
    [InlineData("2nd", 1)]
    [InlineData("the second one", 1)]
    [InlineData("Third", 2)]
    [InlineData("last", 3)]
    [InlineData("二番目", 1)]
    [InlineData("2番目", 1)]
    [InlineData("最初", 0)]
    [InlineData("最後", 3)]
    public void A_choice_is_picked_by_its_position(string utterance, int index)
    {
        Assert.Equal(index, Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, Choices)).Resolution.Index);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    [InlineData("fifth")]
    [InlineData("2 3")]
    [InlineData("not critical")]
    [InlineData("番")]
    [InlineData("...")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_picks_nothing(string utterance)
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(utterance, Choices));
    }

    [Fact]
    public void A_value_wins_over_a_position()
    {
        Assert.Equal(1, Assert.Single(ChoiceRecognizers.RecognizeChoices("1", ["2", "1"])).Resolution.Index);
    }

    [Fact]
    public void The_result_says_what_was_recognised_and_where()
    {
        var result = Assert.Single(ChoiceRecognizers.RecognizeChoices("minimal", Choices));

        Assert.Equal(("minimal", 0, 6, "choice", "Minimal"), (result.Text, result.Start, result.End, result.TypeName, result.Resolution.Value));
    }

    public static TheoryData<string, FindChoicesOptions> Refusals()
    {
        return new()
        {
            { "Minimal", new FindChoicesOptions { NoValue = true } },
            { "Medium", new FindChoicesOptions { NoAction = true } },
            { "2", new FindChoicesOptions { RecognizeNumbers = false } },
            { "second", new FindChoicesOptions { RecognizeOrdinals = false } },
        };
    }

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Each_way_of_picking_can_be_switched_off(string utterance, FindChoicesOptions options)
    {
        Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, Choices));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(utterance, Choices, options));
    }
}
