using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>While a ticket waits on somebody its owner is asked to follow up, by its impact and in the partner's hours: here at any hour.</summary>
public sealed class FollowUpTests : IAsyncLifetime
{
    private BotUnderTest bot = null!;

    public async Task InitializeAsync() => bot = await BotUnderTest.StartAsync(
    [
        ("Jobs:PollInterval", "00:00:00.1"),

        // No notices about deadlines come in between.
        ("Sla:WarnAt:0", "10"),
        .. Enum.GetNames<DayOfWeek>().Select((day, index) => ($"Sla:PartnerCalendar:Hours:0:Days:{index}", day)),
        ("Sla:PartnerCalendar:Hours:0:From", "00:00"),
        ("Sla:PartnerCalendar:Hours:0:To", "24:00"),
    ]);

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("en", "A", 1)]
    [InlineData("ja", "B", 4)]
    [InlineData("en", "C", 8)]
    public async Task A_waiting_ticket_asks_for_a_follow_up_at_the_pace_of_its_impact(string language, string impact, int hours)
    {
        var agent = Agent(language);
        var number = await WaitAsync(agent, impact);

        var asked = await PassAsync(agent, TimeSpan.FromHours(hours));

        Assert.StartsWith(agent.Word("FollowUpHeading", number), asked.VisibleText);
        Assert.Contains(agent.Word("WaitingForCustomer"), asked.VisibleText);
        var answer = await agent.PressAsync(agent.Word("ButtonFollowedUp"), message: asked);
        Assert.StartsWith(agent.Sentence("FollowUpDone", number, "|").Split('|')[0], answer.Text);
        await agent.Chat.WaitForMessageAsync(message => message.Id == asked.Id && !message.VisibleText.Contains(agent.Word("WaitingForCustomer"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_asked_before_its_time_nor_of_a_ticket_that_went_on()
    {
        var agent = Agent("en");
        var number = await WaitAsync(agent, "B");
        var resumed = await agent.SayAsync($"resume {number}");

        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(30));
        await bot.RestAsync();

        Assert.Empty(agent.After(resumed));
        Assert.Null((await agent.TicketAsync(number))!.FollowUpAt);
    }

    [Fact]
    public async Task A_note_begins_the_wait_anew()
    {
        var agent = Agent("en");
        var number = await WaitAsync(agent, "B");
        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(3));
        var noted = await agent.SayAsync($"note {number} called");

        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(3));
        await bot.RestAsync();
        Assert.Empty(agent.After(noted));

        await PassAsync(agent, TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Only_the_last_card_of_a_ticket_asks_and_who_never_answers_is_asked_less_often()
    {
        var agent = Agent("en");
        var number = await WaitAsync(agent, "B");
        var first = await PassAsync(agent, TimeSpan.FromHours(4));

        var second = await PassAsync(agent, TimeSpan.FromHours(4));
        await agent.Chat.WaitForMessageAsync(message => message.Id == first.Id && message.VisibleText.EndsWith("Asked again below", StringComparison.Ordinal));
        var third = await PassAsync(agent, TimeSpan.FromHours(4));
        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(4));
        await bot.RestAsync();

        Assert.Contains("Asked 3 times already", third.VisibleText);
        Assert.Equal([], agent.After(third).Where(message => message.Card is not null));
        Assert.Equal(first.Sequence < second.Sequence, second.Sequence < third.Sequence);
        await PassAsync(agent, TimeSpan.FromHours(4));
        Assert.Equal(4, (await agent.TicketAsync(number))!.FollowUpsUnanswered);
    }

    [Fact]
    public async Task It_can_be_put_off_by_a_button_or_by_words()
    {
        var agent = Agent("en");
        var number = await WaitAsync(agent, "B");
        var asked = await PassAsync(agent, TimeSpan.FromHours(4));

        var hour = await agent.PressAsync("Snooze 1 hour", message: asked);
        var tomorrow = await agent.SayAsync($"follow up {number} tomorrow 14:00");

        Assert.Equal($"{number}: I remind you of the next follow-up today 21:40 JST.", hour.Text);
        Assert.Equal($"{number}: I remind you of the next follow-up tomorrow 14:00 JST.", tomorrow.Text);
        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(17));
        await bot.RestAsync();
        Assert.Empty(agent.After(tomorrow));
        await PassAsync(agent, TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task A_reassigned_ticket_asks_its_new_owner()
    {
        var agent = Agent("en");
        var colleague = agent.Colleague("Ben Ito", "ja");
        await colleague.SayAsync("help");
        var number = await WaitAsync(agent, "B");
        var assigned = await agent.SayAsync($"assign {number} Ben Ito");

        await PassAsync(colleague, TimeSpan.FromHours(4));

        Assert.Empty(agent.After(assigned));
    }

    [Fact]
    public async Task Prepared_and_referred_tickets_ask_too_and_several_of_one_person_come_together()
    {
        var agent = Agent("en");
        var prepared = HelpdeskChat.NumberIn(await agent.PrepareAsync("C"));
        var referred = HelpdeskChat.NumberIn(await agent.ReferAsync());

        var asked = await PassAsync(agent, TimeSpan.FromHours(8));

        Assert.StartsWith("Follow up: 2 tickets wait", asked.VisibleText);
        Assert.Contains(prepared, asked.VisibleText);
        Assert.Contains(referred, asked.VisibleText);
    }

    [Theory]
    [InlineData("B", 4, false)]
    [InlineData("A", 1, true)]
    public async Task In_quiet_hours_nobody_is_asked_but_of_impact_A(string impact, int hours, bool isAsked)
    {
        var agent = Agent("en");
        await agent.SayAsync("quiet 17:00-7:00");
        var number = await WaitAsync(agent, impact);
        var heading = agent.Word("FollowUpHeading", number);

        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(hours));
        await bot.RestAsync();
        Assert.Equal(isAsked, agent.Chat.Messages.Any(message => message.VisibleText.StartsWith(heading, StringComparison.Ordinal)));

        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(11));
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.StartsWith(heading, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_ticket_that_waits_on_nobody_there_is_nothing_to_follow_up()
    {
        var agent = Agent("en");
        var number = await agent.FileAsync();

        Assert.StartsWith($"{number} waits on nobody (Filed, awaiting first response)", (await agent.SayAsync($"follow up {number}")).Text);
    }

    private HelpdeskChat Agent(string language) => HelpdeskChat.Of(bot, Tongue.Of(language), bot.Teams.TenantId, "Aiko Tanaka", "Asia/Tokyo");

    private static async Task<string> WaitAsync(HelpdeskChat agent, string impact)
    {
        var number = await agent.FileAsync(impact);
        await agent.CommandAsync("CommandWait", $"{number} customer");
        return number;
    }

    private async Task<BotMessage> PassAsync(HelpdeskChat agent, TimeSpan time)
    {
        var before = agent.Chat.Messages.Max(message => message.Sequence);
        await bot.AdvanceAtRestAsync(time);
        var came = await agent.Chat.WaitForMessageAsync(message => message.Sequence > before && message.Card is not null);
        await bot.RestAsync();
        return came;
    }
}
