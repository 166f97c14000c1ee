using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What a person sees when Microsoft does not take a ticket.</summary>
public sealed class RefusedFilingTests
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_ticket_that_never_reached_Microsoft_says_so_in_its_owners_language_and_is_filed_by_hand(string language)
    {
        await using var bot = await BotUnderTest.StartAsync(("Connectors:Embedded:Fault", "Fail"), ("Jobs:MaxAttempts", "1"));
        bot.ExpectsWarnings = true;
        var agent = HelpdeskChat.Of(bot, Tongue.Of(language), Guid.NewGuid(), "Aiko Tanaka", "Asia/Tokyo");
        await agent.FillInAsync("B");

        await agent.CommandAsync("CommandSubmit");

        var failed = await agent.Chat.WaitForMessageAsync(message =>
            message.VisibleText.Contains($"CSP-1 · {agent.Word("StateFailed")}", StringComparison.Ordinal));
        Assert.Contains(agent.Word("FailedExplained", agent.Word("RefusedUnreachable")), failed.VisibleText);
        await agent.CommandAsync("CommandNumber", "CSP-1 2611239990000007");
        Assert.Equal((TicketState.Filed, "2611239990000007"), await StandingAsync());

        async Task<(TicketState State, string? Number)> StandingAsync()
        {
            var ticket = await agent.TicketAsync("CSP-1");
            return (ticket!.State, ticket.BackendNumber);
        }
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_ticket_that_never_reached_Microsoft_is_filed_by_the_button_when_Microsoft_is_back(string language)
    {
        await using var bot = await BotUnderTest.StartAsync(("Connectors:Embedded:Fault", "Fail"), ("Jobs:MaxAttempts", "1"));
        bot.ExpectsWarnings = true;
        var agent = await FailAsync(bot, language);
        var failed = await FailedCardAsync(agent);
        bot.Set("Connectors:Embedded:Fault", "None");

        var answer = await agent.PressAsync(agent.Word("ButtonRetry"), message: failed);

        Assert.Equal(agent.Sentence("RetryDone", "CSP-1"), answer.Text);
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($"CSP-1 · {agent.Word("StateFiled")}", StringComparison.Ordinal));
        Assert.Equal(agent.Sentence("ChangeNotFailed", "CSP-1", agent.Word("StateFiled")), (await agent.CommandAsync("CommandRetry", "CSP-1")).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_ticket_that_never_reached_Microsoft_is_given_up_by_the_button_and_can_be_reopened(string language)
    {
        await using var bot = await BotUnderTest.StartAsync(("Connectors:Embedded:Fault", "Fail"), ("Jobs:MaxAttempts", "1"));
        bot.ExpectsWarnings = true;
        var agent = await FailAsync(bot, language);

        var answer = await agent.PressAsync(agent.Word("ButtonCancelTicket"), message: await FailedCardAsync(agent));

        Assert.Equal(agent.Sentence("CancelTicketDone", "CSP-1"), answer.Text);
        Assert.Equal(TicketState.Cancelled, (await agent.TicketAsync("CSP-1"))!.State);
        Assert.Equal(agent.Sentence("ListMineNothing"), (await agent.CommandAsync("CommandMyTickets")).Text);
        await agent.CommandAsync("CommandReopen", "CSP-1");
        Assert.Equal(TicketState.Failed, (await agent.TicketAsync("CSP-1"))!.State);
    }

    private static async Task<HelpdeskChat> FailAsync(BotUnderTest bot, string language)
    {
        var agent = HelpdeskChat.Of(bot, Tongue.Of(language), Guid.NewGuid(), "Aiko Tanaka", "Asia/Tokyo");
        await agent.FillInAsync("B");
        await agent.CommandAsync("CommandSubmit");
        return agent;
    }

    private static Task<BotMessage> FailedCardAsync(HelpdeskChat agent) =>
        agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($"CSP-1 · {agent.Word("StateFailed")}", StringComparison.Ordinal));
}
