using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

public sealed class FirstTicketTests
{
    [Fact]
    public async Task An_agent_files_an_azure_ticket_by_typing_eight_messages()
    {
        await using var bot = await BotUnderTest.StartAsync();

        Assert.Contains("Which customer", (await bot.SayAsync("new ticket")).VisibleText);
        Assert.Contains("Which product family", (await bot.SayAsync("Contoso Ltd")).VisibleText);
        Assert.Contains("Which Azure subscription", (await bot.SayAsync("Azure")).VisibleText);
        Assert.Contains("How severe", (await bot.SayAsync("Contoso Production")).VisibleText);
        Assert.Contains("What is the problem", (await bot.SayAsync("A")).VisibleText);
        Assert.Contains("describe", (await bot.SayAsync("Virtual machine does not start")).VisibleText);
        var summary = await bot.SayAsync("Since 09:00 vm-prod-1 stays in Starting.");
        await bot.SayAsync("submit");
        var filed = await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("At Microsoft"));

        Assert.Contains("Contoso Production", summary.VisibleText);
        Assert.Contains("CSP-1 · Filed, awaiting first response", filed.VisibleText);
        Assert.Contains("due today 18:40 JST", filed.VisibleText);
        Assert.True(filed.Edited);
    }
}
