using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

[Collection(CrashGroup.Name)]
public sealed class QuestionCrashTests(CrashingBot bot)
{
    [Fact]
    public async Task A_conversation_goes_on_at_the_same_question_after_a_kill_at_each_of_them()
    {
        var chat = await bot.NewChatAsync();

        foreach (var line in AzureTicketScript.ToSummary)
        {
            await bot.SayAsync(chat, line);
            await bot.KillAsync();
            await bot.StartAgainAsync();
        }

        await bot.SayAsync(chat, AzureTicketScript.Submit);
        await bot.AssertOneFiledTicketAsync(chat);

        // Each question was confirmed before the kill, so none comes twice; the last message is the ticket's card.
        Assert.Equal(AzureTicketScript.ToSummary.Count + 1, chat.Messages.Count);
        Assert.All(
            AzureTicketScript.ToSummary.Zip(chat.Messages),
            pair => Assert.Contains(pair.First.Asked, pair.Second.VisibleText, StringComparison.Ordinal));
    }
}
