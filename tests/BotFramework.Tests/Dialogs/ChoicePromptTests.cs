using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

public class ChoicePromptTests
{
    [Theory]
    [InlineData("azure", 0)]
    [InlineData("O365", 1)]
    [InlineData("3", 2)]
    [InlineData("second", 1)]
    public async Task Choices_survive_storage_and_are_picked_by_value_synonym_or_position(string answer, int index)
    {
        DialogConversation conversation = new(new ChoicePrompt("family"));
        await conversation.SayAsync("hello", Families());

        var result = await conversation.SayAsync(answer);

        Assert.Equal(index, Assert.IsType<FoundChoice>(result.Result).Index);
    }

    [Fact]
    public async Task The_result_is_the_choices_own_value()
    {
        DialogConversation conversation = new(new ChoicePrompt("family"));
        await conversation.SayAsync("hello", Families());

        var found = (FoundChoice)(await conversation.SayAsync("o365")).Result;

        Assert.Equal(("Microsoft 365", 1f, "o365"), (found.Value, found.Score, found.Synonym));
    }

    [Fact]
    public async Task Another_answer_asks_again_with_the_choices()
    {
        DialogConversation conversation = new(new ChoicePrompt("family") { Style = ListStyle.List });
        await conversation.SayAsync("hello", Families());

        var result = await conversation.SayAsync("Dynamics");

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["One of these:\n\n   1. Azure\n   2. Microsoft 365\n   3. Marketplace"], conversation.Texts);
    }

    [Theory]
    [InlineData("en-US", null, "Which family? (1) Azure, (2) Microsoft 365, or (3) Marketplace")]
    [InlineData("ja-JP", null, "Which family? (1) Azure、(2) Microsoft 365、または(3) Marketplace")]
    [InlineData("en-US", "ja", "Which family? (1) Azure、(2) Microsoft 365、または(3) Marketplace")]
    public async Task Text_channels_get_a_sentence_in_the_users_language(string locale, string wished, string expected)
    {
        DialogConversation conversation = new(new ChoicePrompt("family"));
        var options = Families();
        options.RecognizeLanguage = wished;

        await conversation.SendAsync(new Activity { Type = ActivityTypes.Message, Text = "hello", Locale = locale }, options);

        Assert.Equal([expected], conversation.Texts);
    }

    [Fact]
    public async Task In_Teams_the_choices_become_buttons_on_a_card()
    {
        DialogConversation conversation = new("msteams", [new ChoicePrompt("family")]);

        await conversation.SayAsync("hello", Families());

        var card = Assert.IsType<HeroCard>(Assert.Single(Assert.Single(conversation.Replies).Attachments).Content);
        Assert.Equal("Which family?", card.Text);
        Assert.Equal(["Azure", "Microsoft 365", "Marketplace"], card.Buttons.Select(button => button.Title));
    }

    [Fact]
    public async Task Suggested_actions_are_for_the_user_of_the_turn()
    {
        DialogConversation conversation = new(new ChoicePrompt("family") { Style = ListStyle.SuggestedAction });

        await conversation.SendAsync(new Activity { Type = ActivityTypes.Message, Text = "hello", From = new ChannelAccount { Id = "kim" } }, Families());

        Assert.Equal(["kim"], Assert.Single(conversation.Replies).SuggestedActions.To);
    }

    [Fact]
    public async Task The_style_of_the_options_wins_and_none_shows_the_question_alone()
    {
        DialogConversation conversation = new(new ChoicePrompt("family") { Style = ListStyle.List });
        var options = Families();
        options.Style = ListStyle.None;

        await conversation.SayAsync("hello", options);

        Assert.Equal(["Which family?"], conversation.Texts);
    }

    [Fact]
    public async Task A_card_keeps_its_place_before_the_buttons()
    {
        DialogConversation conversation = new(new ChoicePrompt("family") { Style = ListStyle.HeroCard });
        var options = Families();
        options.Prompt.Attachments = [new Attachment { ContentType = "text/plain", Name = "price list" }];

        await conversation.SayAsync("hello", options);

        Assert.Equal(["text/plain", HeroCard.ContentType], Assert.Single(conversation.Replies).Attachments.Select(attachment => attachment.ContentType));
    }

    [Fact]
    public async Task Without_a_question_nothing_is_sent()
    {
        DialogConversation conversation = new(new ChoicePrompt("family"));
        var options = Families();
        options.Prompt = null;

        await conversation.SayAsync("hello", options);

        Assert.Empty(conversation.Replies);
        Assert.Equal(0, ((FoundChoice)(await conversation.SayAsync("Azure")).Result).Index);
    }

    [Fact]
    public async Task A_message_without_a_text_is_no_choice()
    {
        DialogConversation conversation = new(new ChoicePrompt("family"));
        await conversation.SayAsync("hello", Families());

        Assert.Equal(DialogTurnStatus.Waiting, (await conversation.SayAsync(null)).Status);
    }

    private static PromptOptions Families()
    {
        var options = Question("Which family?", "One of these:");
        options.Choices = [new Choice("Azure"), new Choice("Microsoft 365") { Synonyms = ["O365"] }, new Choice("Marketplace")];
        return options;
    }
}
