using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Jobs;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Jobs;

/// <summary>What becomes of a message that nobody asked for, such as a colleague's hand-over, when Teams does not take it.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private BotUnderTest bot = null!;
    private Dispatcher dispatcher = null!;

    public async Task InitializeAsync()
    {
        bot = await BotUnderTest.StartAsync(
            ("Jobs:FirstRetryAfter", "00:00:01"), ("BotFramework:Patience", "00:00:00.5"));
        bot.ExpectsWarnings = true;
        await bot.SayAsync("help");

        // Work is run by the tests, step by step.
        dispatcher = bot.Services.GetRequiredService<Dispatcher>();
        await dispatcher.StopAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ForbiddenOperationException")]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(404, "ConversationNotFound")]
    public async Task Who_can_not_be_reached_is_left_alone_until_they_speak_again(int status, string code)
    {
        bot.Teams.Faults.Add(Fault.Refuse(status, code).Always());
        await PostAsync("first");
        await PostAsync("second");
        await PostAsync("third");
        bot.Teams.Faults.Clear();
        await PostAsync("fourth");

        Assert.Equal(["first"], Attempts());
        Assert.All(await RowsAsync(), row => Assert.Equal(OutboxState.Done, row.State));

        await bot.SayAsync("help");
        await PostAsync("fifth");
        Assert.Equal(["first", "fifth"], Attempts());
        Assert.Equal("fifth", bot.Chat.LastMessage!.VisibleText);
    }

    [Fact]
    public async Task A_refusal_that_nobody_knows_is_parked_at_once_and_holds_nothing_up()
    {
        bot.Teams.Faults.Add(Fault.Refuse(409, "SomethingNew"));
        await PostAsync("first");
        await PostAsync("second");

        Assert.Equal(["first", "second"], Attempts());
        Assert.Equal([OutboxState.Parked, OutboxState.Done], (await RowsAsync()).Select(row => row.State));
        Assert.Contains("SomethingNew", (await RowsAsync())[0].LastError);
    }

    [Fact]
    public async Task A_throttled_message_waits_as_long_as_Teams_asks()
    {
        bot.Teams.Faults.Add(Fault.Throttle(TimeSpan.FromSeconds(120)));
        await PostAsync("first");
        bot.Clock.Advance(TimeSpan.FromSeconds(119));
        await dispatcher.RunDueAsync(CancellationToken.None);

        var row = Assert.Single(await RowsAsync());
        Assert.Equal((OutboxState.Waiting, 1), (row.State, row.Attempts));
        Assert.Equal(BotUnderTest.Start.AddSeconds(120), row.DueAt);
        Assert.Equal(["first"], Attempts());
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_repeated_once_and_says_so()
    {
        bot.Teams.Faults.Add(Fault.BadGatewayAfterDelivery().Always());
        await PostAsync("first");
        for (var minute = 0; minute < 10; minute++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await dispatcher.RunDueAsync(CancellationToken.None);
        }

        Assert.Equal(["first", "first\n\nThis may have reached you already."], Attempts());
        Assert.Equal(OutboxState.Parked, Assert.Single(await RowsAsync()).State);
        Assert.Contains(bot.Warnings, line => line.Contains("may have been done already"));
    }

    [Fact]
    public async Task A_message_that_certainly_did_not_arrive_is_sent_until_it_does()
    {
        bot.Teams.Faults.Add(Fault.PreconditionFailed().Always());
        await PostAsync("first");
        for (var minute = 0; minute < 5; minute++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await dispatcher.RunDueAsync(CancellationToken.None);
        }

        bot.Teams.Faults.Clear();
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await dispatcher.RunDueAsync(CancellationToken.None);

        Assert.Equal(OutboxState.Done, Assert.Single(await RowsAsync()).State);
        Assert.Equal("first", bot.Chat.LastMessage!.VisibleText);
    }

    [Theory]
    [InlineData(401, "BotNotRegistered", "The bot can't prove who it is (BotNotRegistered)", OutboxState.Waiting)]
    [InlineData(403, "BotDisabledByAdmin", "ask its Teams administrator", OutboxState.Done)]
    [InlineData(403, "InvalidBotApiHost", "smba.infra.gcc.teams.microsoft.com", OutboxState.Parked)]
    public async Task What_only_an_operator_can_mend_is_an_error_in_the_log_that_says_what_to_do(int status, string code, string line, OutboxState state)
    {
        bot.Teams.Faults.Add(Fault.Refuse(status, code));
        await PostAsync("first");

        Assert.Contains(bot.Warnings, warning => warning.StartsWith("Error", StringComparison.Ordinal) && warning.Contains(line));
        Assert.Equal(state, Assert.Single(await RowsAsync()).State);
    }

    [Fact]
    public async Task A_conversation_at_an_untrusted_address_gets_nothing_and_the_operator_is_told()
    {
        await DoAsync(async db =>
        {
            var address = await db.Conversations.SingleAsync();
            db.Entry(address).CurrentValues.SetValues(address with { ServiceUrl = "http://smba.example/amer/" });
            return await db.SaveChangesAsync();
        });
        await PostAsync("first");

        Assert.Empty(Attempts());
        Assert.Equal(OutboxState.Parked, Assert.Single(await RowsAsync()).State);
        Assert.Contains(bot.Warnings, line => line.Contains("BotFramework:TrustedServiceHosts"));
    }

    /// <summary>Writes to the agent's chat from outside of a turn, and lets the dispatcher do what is due.</summary>
    private async Task PostAsync(string text)
    {
        await DoAsync(db =>
        {
            db.Outbox.Add(OutboxRows.Deliver(bot.Teams.TenantId.ToString(), bot.Chat.Id, new OutgoingMessage(text, null, null, null, null), bot.Clock.GetUtcNow()).From("test"));
            return db.SaveChangesAsync();
        });
        await dispatcher.RunDueAsync(CancellationToken.None);
    }

    private Task<List<OutboxRow>> RowsAsync() => DoAsync(db => db.Outbox.Where(row => row.Origin == "test").OrderBy(row => row.Id).ToListAsync());

    private async Task<T> DoAsync<T>(Func<SupportDb, Task<T>> work)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(bot.Teams.TenantId.ToString());
        return await work(scope.ServiceProvider.GetRequiredService<SupportDb>());
    }

    /// <summary>The messages that were sent without anybody asking, whatever Teams answered; without the layer's own repetitions of one call.</summary>
    private IEnumerable<string> Attempts() => bot.Teams.Requests
        .Where(request => request.IsMessage)
        .Select(request => request.Json!["text"]?.ToString() ?? "")
        .Where(text => text.StartsWith("first", StringComparison.Ordinal) || text is "second" or "third" or "fourth" or "fifth");
}
