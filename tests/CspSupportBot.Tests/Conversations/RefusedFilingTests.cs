using CspSupportBot.Domain.Tickets;
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
}
