using Microsoft.Bot.Builder.Dialogs;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

public class TextPromptTests
{
    [Theory]
    [InlineData("Kim")]
    [InlineData("  spaces stay ")]
    [InlineData("")]
    public async Task Any_text_is_an_answer_even_an_empty_one(string text)
    {
        DialogConversation conversation = new(new TextPrompt("name"));
        await conversation.SayAsync("hello", Question("Name?"));

        var result = await conversation.SayAsync(text);

        Assert.Equal((DialogTurnStatus.Complete, text), (result.Status, result.Result));
    }

    [Fact]
    public async Task A_message_without_a_text_is_no_answer()
    {
        DialogConversation conversation = new(new TextPrompt("name"));
        await conversation.SayAsync("hello", Question("Name?", "A name, please."));

        var result = await conversation.SayAsync(null);

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["A name, please."], conversation.Texts);
    }
}
