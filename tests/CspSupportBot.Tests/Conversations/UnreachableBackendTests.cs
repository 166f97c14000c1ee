using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What people see when Microsoft's support can't be reached or refuses.</summary>
public sealed class UnreachableBackendTests
{
    [Fact]
    public async Task After_the_last_attempt_the_ticket_says_that_it_was_not_filed_and_that_nothing_is_lost()
    {
        await using var bot = await BotUnderTest.StartAsync(("Connectors:Embedded:Fault", "Fail"), ("Jobs:MaxAttempts", "1"));
        bot.ExpectsWarnings = true;
        await bot.GoToAsync("summary");
        await bot.SayAsync("submit");

        var failed = await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("could not be reached", StringComparison.Ordinal));

        Assert.Contains("CSP-1 · Not filed", failed.VisibleText);
        Assert.Contains("Virtual machine does not start", failed.VisibleText);
        Assert.True(failed.Edited);
    }

    [Fact]
    public async Task What_an_operator_lets_be_tried_again_is_filed_once_Microsoft_is_back()
    {
        await using var bot = await BotUnderTest.StartAsync(("Connectors:Embedded:Fault", "Fail"), ("Jobs:MaxAttempts", "1"), ("Jobs:PollInterval", "00:00:00.1"));
        bot.ExpectsWarnings = true;
        await bot.GoToAsync("summary");
        await bot.SayAsync("submit");
        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("could not be reached", StringComparison.Ordinal));
        bot.Set("Connectors:Embedded:Fault", "None");

        await using (var scope = bot.Services.CreateAsyncScope())
        {
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ParkedWork>().ReplayAsync(id: null, CancellationToken.None));
        }

        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Filed, awaiting first response", StringComparison.Ordinal));
        Assert.Equal(1, await TicketsEverywhere.CountAtBackendAsync(bot.Store, bot.Agent.Name));
    }
}
