using CspSupportBot.Domain;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Jobs;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What becomes of reminders when tickets close, Teams or the bot is away, or people can't be reached.</summary>
public sealed class FallingDueTests : IAsyncLifetime
{
    private BotUnderTest bot = null!;
    private Dispatcher dispatcher = null!;

    public async Task InitializeAsync()
    {
        bot = await BotUnderTest.StartAsync(("Jobs:PollInterval", "00:00:00.1"), ("BotFramework:Patience", "00:00:00.5"));
        dispatcher = bot.Services.GetRequiredService<Dispatcher>();
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task What_fell_due_while_the_bot_was_away_comes_as_one_card_that_says_so(string language)
    {
        var agent = Agent(language);
        await agent.CommandAsync("CommandRemind", $"{agent.Word("InAnHour")} call Ada");
        await agent.SayAsync("remind in 2 hours call Ben");
        var last = await agent.SayAsync("remind in 3 hours call Cem");
        await bot.RestAsync();
        await dispatcher.StopAsync(CancellationToken.None);

        bot.Clock.Advance(TimeSpan.FromHours(3));
        await dispatcher.RunDueAsync(CancellationToken.None);

        var card = Assert.Single(agent.After(last));
        Assert.StartsWith(agent.Word("ReminderDueMany", 3), card.VisibleText);
        Assert.Contains($"call Ada\nR-1 · {agent.Word("ReminderWasDue", agent.Word("MomentToday", "17:40", "JST"))}", card.VisibleText);
        Assert.Contains($"call Cem\nR-3 · {agent.Word("MomentToday", "19:40", "JST")}", card.VisibleText);
        Assert.Equal(0, await dispatcher.RunDueAsync(CancellationToken.None));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task One_that_comes_late_says_when_it_was_due(string language)
    {
        var agent = Agent(language);
        var set = await agent.CommandAsync("CommandRemind", $"{agent.Word("InAnHour")} call Ada");
        await bot.RestAsync();
        await dispatcher.StopAsync(CancellationToken.None);

        bot.Clock.Advance(TimeSpan.FromHours(2));
        await dispatcher.RunDueAsync(CancellationToken.None);

        Assert.Equal(agent.Word("ReminderLate", agent.Word("MomentToday", "17:40", "JST")), ShownCard.Notice(Assert.Single(agent.After(set))));
    }

    [Fact]
    public async Task What_falls_due_while_Teams_takes_nothing_comes_in_two_cards_at_most()
    {
        bot.ExpectsWarnings = true;
        var agent = Agent("en");
        foreach (var minutes in Enumerable.Range(1, 5))
        {
            await agent.SayAsync($"remind in {minutes} minutes call {minutes}");
        }

        await bot.RestAsync();
        await dispatcher.StopAsync(CancellationToken.None);
        bot.Teams.Faults.Add(Fault.PreconditionFailed().Always());
        var before = agent.Chat.Messages[^1];
        for (var minute = 0; minute < 6; minute++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await dispatcher.RunDueAsync(CancellationToken.None);
        }

        bot.Teams.Faults.Clear();
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await dispatcher.RunDueAsync(CancellationToken.None);

        Assert.Equal(2, agent.After(before).Count);
        Assert.StartsWith("4 reminders are due", agent.After(before)[^1].VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task About_a_closed_ticket_nobody_is_told_but_the_list_says_so_and_a_free_one_comes(string language)
    {
        var agent = Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandRemind", $"{number} {agent.Word("InAnHour")} call back");
        await agent.CommandAsync("CommandRemind", $"{agent.Word("InAnHour")} call Ada");
        var resolved = await agent.CommandAsync("CommandResolve", number);

        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(1));
        var due = await agent.Chat.WaitForMessageAsync(message => message.Sequence > resolved.Sequence);
        await bot.RestAsync();

        Assert.StartsWith("call Ada", due.VisibleText);
        Assert.Single(agent.After(resolved));
        var list = await agent.CommandAsync("CommandReminders");
        Assert.Contains($"R-1 · {agent.Word("ReminderTicketClosed", number)}", list.VisibleText);
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_left_alone_and_finds_it_in_the_list_later()
    {
        bot.ExpectsWarnings = true;
        var agent = Agent("en");
        await agent.SayAsync("remind in 1 hour call Ada");
        await agent.SayAsync("remind in 2 hours call Ben");
        bot.Teams.Faults.Add(Fault.Refuse(403, "ConversationBlockedByUser").Always());

        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(1));
        await bot.RestAsync();
        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(1));
        await bot.RestAsync();
        bot.Teams.Faults.Clear();

        Assert.Equal([ReminderState.Told, ReminderState.Unreachable], await StatesAsync(agent));
        var list = await agent.SayAsync("reminders");
        Assert.Contains("R-2 · not told: I have no chat with you", list.VisibleText);
    }

    [Fact]
    public async Task Set_in_a_channel_it_comes_to_the_persons_own_chat_or_to_the_channel_where_there_is_none()
    {
        var agent = Agent("en");
        var thread = bot.Teams.AddTeam("Helpdesk", agent.User).General.StartThread(agent.User);
        var there = agent.In(thread);
        var set = await there.SayAsync("remind me in 1 hour to call Ada");
        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(1));
        await thread.WaitForMessageAsync(message => message.Sequence > set.Sequence && message.VisibleText.StartsWith("call Ada", StringComparison.Ordinal));

        await agent.SayAsync("help");
        await there.SayAsync("remind me in 1 hour to call Ben");
        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(1));

        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.StartsWith("call Ben", StringComparison.Ordinal));
        Assert.DoesNotContain(thread.Messages, message => message.VisibleText.StartsWith("call Ben", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_may_have_arrived_says_so_when_it_is_repeated()
    {
        bot.ExpectsWarnings = true;
        var agent = Agent("en");
        var set = await agent.SayAsync("remind in 1 hour call Ada");
        await bot.RestAsync();
        await dispatcher.StopAsync(CancellationToken.None);
        bot.Teams.Faults.Add(Fault.BadGatewayAfterDelivery());
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await dispatcher.RunDueAsync(CancellationToken.None);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await dispatcher.RunDueAsync(CancellationToken.None);

        Assert.Equal([false, true], agent.After(set).Select(message => message.VisibleText.Contains("This may have reached you already.", StringComparison.Ordinal)));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Handed_over_with_its_ticket_it_comes_to_the_new_owner_and_both_are_told_how_many(string language)
    {
        var agent = Agent(language);
        var colleague = agent.Colleague("Ben Ito", language);
        await colleague.CommandAsync("CommandHelp");
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandRemind", $"{number} {agent.Word("InAnHour")} call back");
        await agent.CommandAsync("CommandRemind", $"{agent.Word("InAnHour")} call Ada");

        var list = await agent.CommandAsync("CommandHandOver", "Ben");

        Assert.Contains(agent.Word("HandedOverReminderOne", 1), list.VisibleText);
        await colleague.Chat.WaitForMessageAsync(message => message.VisibleText.Contains(agent.Word("HandedOverReminderOne", 1), StringComparison.Ordinal));
        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(1));
        await colleague.Chat.WaitForMessageAsync(message => message.VisibleText.StartsWith($"{number}: call back", StringComparison.Ordinal));
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.StartsWith("call Ada", StringComparison.Ordinal));
        Assert.DoesNotContain(agent.After(list), message => message.VisibleText.Contains("call back", StringComparison.Ordinal));
    }

    private HelpdeskChat Agent(string language) => HelpdeskChat.Of(bot, Tongue.Of(language), bot.Teams.TenantId, "Aiko Tanaka", "Asia/Tokyo");

    private async Task<List<ReminderState>> StatesAsync(HelpdeskChat agent)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter($"{agent.User.TenantId}");
        return await scope.ServiceProvider.GetRequiredService<SupportDb>().Reminders.OrderBy(reminder => reminder.Number).Select(reminder => reminder.State).ToListAsync();
    }
}
