using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ChoiceFactoryTests
{
    [Theory]
    [InlineData("msteams", "personal", 3, "suggested")]
    [InlineData("msteams", "personal", 4, "card")]
    [InlineData("msteams", "channel", 2, "card")]
    [InlineData("msteams", null, 2, "card")]
    [InlineData("msteams", "personal", 51, "list")]
    [InlineData("emulator", null, 20, "suggested")]
    [InlineData("test", null, 3, "inline")]
    [InlineData("test", null, 4, "list")]
    public void Each_channel_gets_what_it_can_show(string channelId, string conversationType, int count, string expected)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"c{number}")]);

        Assert.Equal(expected, Look(ChoiceFactory.ForChannel(channelId, choices, "Which?", conversationType: conversationType)));
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("test")]
    public void Titles_too_long_for_a_button_become_a_list(string channelId)
    {
        var choices = ChoiceFactory.ToChoices(["short", "a title of more than twenty characters"]);

        Assert.Equal("list", Look(ChoiceFactory.ForChannel(channelId, choices, "Which?")));
    }

    [Fact]
    public void A_button_sends_the_value_as_if_typed_unless_it_has_an_action_of_its_own()
    {
        CardAction own = new() { Type = ActionTypes.OpenUrl, Title = "Open", Value = "https://example.com" };

        var message = ChoiceFactory.SuggestedAction([new Choice("Azure"), new Choice("Web") { Action = own }], "Which?", toList: ["user"]);

        Assert.Equal((ActionTypes.ImBack, "Azure", "Azure"), (message.SuggestedActions.Actions[0].Type, message.SuggestedActions.Actions[0].Title, (string)message.SuggestedActions.Actions[0].Value));
        Assert.Same(own, message.SuggestedActions.Actions[1]);
        Assert.Equal(["user"], message.SuggestedActions.To);
    }

    [Fact]
    public void A_card_carries_the_text()
    {
        var message = ChoiceFactory.HeroCard([new Choice("Azure")], "Which?");

        var card = Assert.IsType<HeroCard>(Assert.Single(message.Attachments).Content);
        Assert.Equal("Which?", card.Text);
        Assert.Null(message.Text);
    }

    [Theory]
    [InlineData(1, "Which? (1) c1")]
    [InlineData(2, "Which? (1) c1 or (2) c2")]
    [InlineData(3, "Which? (1) c1, (2) c2, or (3) c3")]
    public void A_sentence_joins_the_choices(int count, string expected)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"c{number}")]);

        Assert.Equal(expected, ChoiceFactory.Inline(choices, "Which?").Text);
    }

    [Fact]
    public void Separators_of_ones_own_are_used()
    {
        ChoiceFactoryOptions options = new("; ", " / ", "; or else ", false);

        Assert.Equal("Which? a; b; or else c", ChoiceFactory.Inline(ChoiceFactory.ToChoices(["a", "b", "c"]), "Which?", options: options).Text);
        Assert.Equal("Which?\n\n   - a\n   - b", ChoiceFactory.List(ChoiceFactory.ToChoices(["a", "b"]), "Which?", options: options).Text);
    }

    [Fact]
    public void Every_message_expects_input()
    {
        IMessageActivity[] messages =
        [
            ChoiceFactory.Inline([new Choice("a")]),
            ChoiceFactory.List([new Choice("a")]),
            ChoiceFactory.HeroCard([new Choice("a")]),
            ChoiceFactory.SuggestedAction([new Choice("a")]),
        ];

        Assert.All(messages, message => Assert.Equal(InputHints.ExpectingInput, message.InputHint));
    }

    private static string Look(IMessageActivity message)
    {
        return message switch
        {
            { SuggestedActions.Actions.Count: > 0 } => "suggested",
            { Attachments.Count: > 0 } => "card",
            { Text: var text } when text.Contains('\n', StringComparison.Ordinal) => "list",
            _ => "inline",
        };
    }
}
