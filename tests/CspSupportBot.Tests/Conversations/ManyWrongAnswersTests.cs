using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>A person who answers wrongly many times leaves many cards.</summary>
public sealed class ManyWrongAnswersTests
{
    [Fact]
    public async Task All_of_them_stop_asking_once_the_right_answer_is_given()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("new ticket Contoso azure");
        for (var time = 0; time < 6; time++)
        {
            await bot.SayAsync("no such subscription");
        }

        var asked = bot.Chat.Messages.Where(message => message.VisibleText.Contains("Contoso Test", StringComparison.Ordinal)).Select(message => message.Id).ToList();
        await bot.SayAsync("Contoso Production");

        Assert.Equal(7, asked.Count);
        foreach (var id in asked)
        {
            await bot.Chat.WaitForMessageAsync(message => message.Id == id && !message.VisibleText.Contains("Contoso Test", StringComparison.Ordinal));
        }
    }
}
