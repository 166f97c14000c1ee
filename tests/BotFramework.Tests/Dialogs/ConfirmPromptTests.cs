using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

public class ConfirmPromptTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes!", true)]
    [InlineData("OK", true)]
    [InlineData("はい", true)]
    [InlineData("はい。", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("No thanks.", false)]
    [InlineData("いいえ", false)]
    [InlineData("違います", false)]
    [InlineData("second", false)]
    public async Task Clear_answers_count_in_both_languages(string answer, bool expected)
    {
        DialogConversation conversation = new(new ConfirmPrompt("sure"));
        await conversation.SayAsync("hello", Question("Sure?"));

        Assert.Equal(expected, (await conversation.SayAsync(answer)).Result);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("結構です")]
    [InlineData("3")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Anything_else_asks_again(string answer)
    {
        DialogConversation conversation = new(new ConfirmPrompt("sure"));
        await conversation.SayAsync("hello", Question("Sure?", "Yes or no?"));

        var result = await conversation.SayAsync(answer);

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["Yes or no? (1) Yes or (2) No"], conversation.Texts);
    }

    [Theory]
    [InlineData("en-GB", null, "Sure? (1) Yes or (2) No")]
    [InlineData("ja-JP", null, "Sure? (1) はいまたは(2) いいえ")]
    [InlineData(null, "ja-JP", "Sure? (1) はいまたは(2) いいえ")]
    [InlineData("sv-SE", "ja-JP", "Sure? (1) Yes or (2) No")]
    public async Task The_labels_are_in_the_users_language_else_the_prompts(string locale, string defaultLocale, string expected)
    {
        DialogConversation conversation = new(new ConfirmPrompt("sure", defaultLocale: defaultLocale));

        await conversation.SendAsync(new Activity { Type = ActivityTypes.Message, Text = "hello", Locale = locale ?? string.Empty }, Question("Sure?"));

        Assert.Equal([expected], conversation.Texts);
    }

    [Fact]
    public async Task Labels_of_ones_own_are_shown_and_recognised()
    {
        DialogConversation conversation = new(new ConfirmPrompt("sure") { ConfirmChoices = Tuple.Create(new Choice("Submit"), new Choice("Discard")) });
        await conversation.SayAsync("hello", Question("What now?"));
        Assert.Equal(["What now? (1) Submit or (2) Discard"], conversation.Texts);

        Assert.Equal(false, (await conversation.SayAsync("discard")).Result);
    }

    [Fact]
    public async Task A_number_means_nothing_where_the_labels_have_none()
    {
        DialogConversation conversation = new(new ConfirmPrompt("sure") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } });
        await conversation.SayAsync("hello", Question("Sure?"));

        var result = await conversation.SayAsync("1");

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["Sure? Yes or No"], conversation.Texts);
    }
}
