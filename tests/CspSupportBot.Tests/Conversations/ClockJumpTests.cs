using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Jobs;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Conversations;

/// <summary>The clock is set a day forward or an hour back while people talk to the bot.</summary>
public sealed class ClockJumpTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private BotUnderTest bot = null!;
    private HelpdeskChat agent = null!;

    public async Task InitializeAsync()
    {
        // Who looks at a deadline a day ahead warns of it; that is no matter of these tests.
        bot = await BotUnderTest.StartAsync(("Jobs:PollInterval", "00:00:00.1"), ("Sla:WarnAt:0", "10"));
        bot.ExpectsWarnings = true;
        agent = new HelpdeskChat(bot, Tongue.Of("en"), bot.Chat);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData(24)]
    [InlineData(-1)]
    public async Task A_reply_that_is_on_its_way_is_not_sent_a_second_time(int hours)
    {
        // The test looks itself, so that it knows what came of it.
        await bot.StopDispatcherAsync();
        FaultGate gate = new();
        bot.Teams.Faults.Add(Fault.DelayDelivery(gate).When(request => request.IsMessage));

        var sending = bot.Chat.SayAsync("new ticket");
        await gate.Reached;
        await bot.SetClockAsync(TimeSpan.FromHours(hours)).WaitAsync(TeamsChannelSimulator.DefaultTimeout);
        gate.Open();
        await sending;
        await bot.Chat.WaitForMessageAsync(_ => bot.Chat.Messages.Count > 0);
        await bot.Services.GetRequiredService<Dispatcher>().RunDueAsync(CancellationToken.None);

        Assert.Single(bot.Chat.Messages);
    }

    [Fact]
    public async Task A_filing_that_is_retried_over_jumps_is_one_ticket_and_each_message_comes_once()
    {
        bot.Set("Connectors:Embedded:Fault", "FailAfterFiling");
        await bot.GoToAsync("summary");
        var before = bot.Chat.Messages.Count;
        await bot.SayAsync("submit");
        await bot.SetClockAsync(Day);
        await bot.SetClockAsync(-Day - Hour);
        bot.Set("Connectors:Embedded:Fault", "None");
        await bot.SetClockAsync(-Hour);

        // An attempt that was under way at the last jump may have failed after it.
        await bot.AdvanceAtRestAsync(TimeSpan.FromMinutes(5));

        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("CSP-1 · Filed, awaiting first response", StringComparison.Ordinal));
        Assert.Equal(1, await TicketsEverywhere.CountAtBackendAsync(bot.Store, bot.Agent.Name));
        Assert.Equal(["filed"], await TicketsEverywhere.StatesHereAsync(bot.Http, bot.Agent.Name));

        // Where it was filed while the clock was a day ahead, its promise was overdue, which its owner rightly heard.
        List<string> said = [.. bot.Chat.Messages.Skip(before).Select(message => message.VisibleText)];
        Assert.Single(said, text => text.StartsWith("CSP-1 · Filed", StringComparison.Ordinal));
        Assert.Equal(said.Distinct(), said);
    }

    [Fact]
    public async Task The_conversation_goes_on_where_it_was()
    {
        await bot.GoToAsync("summary");
        await bot.SetClockAsync(Day);
        await bot.SetClockAsync(-Day - Hour);

        var card = await bot.SayAsync("submit");

        Assert.Contains("CSP-1", card.VisibleText);
    }

    [Fact]
    public async Task A_ticket_s_history_does_not_turn_round()
    {
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandWait", $"{number} customer");
        await bot.SetClockAsync(-Hour);
        await agent.CommandAsync("CommandResume", number);
        await agent.CommandAsync("CommandResponded", number);

        var ticket = (await agent.TicketAsync(number))!;
        var times = ticket.History.Select(line => line.At).ToList();
        Assert.Equal(times.Order().Distinct().Count(), times.Distinct().Count());
        Assert.Equal(times.Order(), times);
        Assert.True(ticket.RespondedAt >= ticket.FiledAt);
        Assert.Contains(agent.Word("WhyCounted", agent.Word("HourMany", 4)), (await agent.CommandAsync("CommandWhy", number)).VisibleText);
    }

    [Fact]
    public async Task The_operator_reads_of_a_jump_for_a_day_and_the_bot_stays_ready()
    {
        Uri ready = new("/health/ready", UriKind.Relative);
        await bot.SetClockAsync(Day);
        using var after = await bot.Http.GetAsync(ready);
        await bot.AdvanceAtRestAsync(Day);
        using var later = await bot.Http.GetAsync(ready);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(["clock: it was set forward by 1.00:00:00, to 2026-11-24 07:40:00Z; if nobody meant that, set it right and have it synchronised"], await NotesAsync(after));
        Assert.DoesNotContain(await NotesAsync(later), note => note.Contains("was set", StringComparison.Ordinal));
        Assert.Single(bot.Warnings, line => line.Contains("was set forward by 1.00:00:00", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> NotesAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["notes"]!.AsArray().Select(note => $"{note}");
}
