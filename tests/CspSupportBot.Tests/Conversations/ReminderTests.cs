using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>"remind", and what can be said about a reminder; it is Monday, 16:40 in Tokyo.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private BotUnderTest bot = null!;

    public async Task InitializeAsync() => bot = await BotUnderTest.StartAsync(("Jobs:PollInterval", "00:00:00.1"));

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("en", "remind {0} in 2 hours call back", "Today 18:40 JST – {0}: call back")]
    [InlineData("en", "remind {0} tomorrow 9:00", "Tomorrow 09:00 JST – {0}: VPN is down")]
    [InlineData("en", "remind call back tomorrow 9:00 {0}", "Tomorrow 09:00 JST – {0}: call back")]
    [InlineData("en", "remind 1 tomorrow 9:00 call back", "Tomorrow 09:00 JST – {0}: call back")]
    [InlineData("en", "remind me Friday 14:00 to call Ada", "Fri 27 Nov 14:00 JST – call Ada")]
    [InlineData("en", "remind 明日 9時 電話", "Tomorrow 09:00 JST – 電話")]
    [InlineData("ja", "リマインド {0} 2時間後 電話", "今日 18:40 JST – {0}: 電話")]
    [InlineData("ja", "リマインド　{0}　明日　９時", "明日 09:00 JST – {0}: VPN is down")]
    [InlineData("ja", "リマインド 12/3 15:30 証明書を更新", "12月3日(木) 15:30 JST – 証明書を更新")]
    public async Task A_reminder_says_when_and_of_what_in_full(string language, string said, string line)
    {
        var agent = Agent(language);
        var number = await agent.FileAsync();

        var card = await agent.SayAsync(string.Format(null, said, number));

        Assert.StartsWith($"{string.Format(null, line, number)}\nR-1", card.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task It_comes_at_its_time_and_not_before_with_the_ticket_and_is_done_by_a_button(string language)
    {
        var agent = Agent(language);
        var number = await agent.FileAsync();
        var set = await agent.CommandAsync("CommandRemind", $"{number} {agent.Word("InAnHour")} <b>call</b>");

        await bot.AdvanceAtRestAsync(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        await bot.RestAsync();
        Assert.Empty(agent.After(set));
        await bot.AdvanceAtRestAsync(TimeSpan.FromSeconds(2));
        var due = await agent.Chat.WaitForMessageAsync(message => message.Sequence > set.Sequence);
        await bot.RestAsync();

        Assert.StartsWith($"{number}: <b>call</b>\n", due.VisibleText);
        Assert.Contains($"{number} · Contoso Ltd\nVPN is down", due.VisibleText);
        Assert.Contains(agent.Word("TimeLeft", agent.Word("DurationHoursMinutes", 2, 59)), due.VisibleText);
        var answer = await agent.PressAsync(agent.Word("ButtonDone"), message: due);
        Assert.Equal(agent.Sentence("ReminderDone", "R-1"), answer.Text);
        await agent.Chat.WaitForMessageAsync(message => message.Id == due.Id && message.VisibleText == $"{number}: <b>call</b>\n{agent.Word("ReminderOverDone")}");
        Assert.Equal(agent.Sentence("ReminderIsOver", "R-1"), (await agent.CommandAsync("CommandDone", "R-1")).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Snoozed_by_a_button_it_comes_again_and_its_first_card_says_when(string language)
    {
        var agent = Agent(language);
        await agent.CommandAsync("CommandRemind", $"{agent.Word("InAnHour")} call Ada");
        var first = await PassAsync(agent, TimeSpan.FromHours(1));

        var answer = await agent.PressAsync(agent.Word("ButtonSnoozeHour"), message: first);
        var moment = agent.Word("MomentToday", "18:40", "JST");
        Assert.Equal(agent.Sentence("ReminderSnoozed", "R-1", moment), answer.Text);
        await agent.Chat.WaitForMessageAsync(message => message.Id == first.Id && message.VisibleText.EndsWith(agent.Word("ReminderOverSnoozed", moment), StringComparison.Ordinal));
        var second = await PassAsync(agent, TimeSpan.FromHours(1));

        Assert.StartsWith("call Ada\n", second.VisibleText);
        Assert.Equal(
            agent.Sentence("ReminderSnoozed", "R-1", agent.Word("MomentTomorrow", "09:00", "JST")), (await agent.PressAsync(agent.Word("ButtonTomorrow"), message: second)).Text);
    }

    [Theory]
    [InlineData("en", "snooze R-1 2 hours", "today 18:40 JST")]
    [InlineData("en", "snooze r1 tomorrow at 3", "tomorrow 15:00 JST")]
    [InlineData("ja", "スヌーズ Ｒ－１ 2時間", "今日 18:40 JST")]
    [InlineData("ja", "スヌーズ R-1 明日 9時", "明日 09:00 JST")]
    public async Task It_is_snoozed_by_words_before_its_time_too_and_comes_once(string language, string said, string moment)
    {
        var agent = Agent(language);
        await agent.CommandAsync("CommandRemind", $"{agent.Word("InAnHour")} call Ada");

        var answer = await agent.SayAsync(said);

        Assert.Equal(agent.Sentence("ReminderSnoozed", "R-1", moment), answer.Text);
        await bot.AdvanceAtRestAsync(TimeSpan.FromMinutes(100));
        await bot.RestAsync();
        Assert.Empty(agent.After(answer));
        var due = await PassAsync(agent, TimeSpan.FromHours(23));
        await bot.RestAsync();
        Assert.Equal([due.Id], agent.After(answer).Select(message => message.Id));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_cancelled_one_never_comes(string language)
    {
        var agent = Agent(language);
        var card = await agent.CommandAsync("CommandRemind", $"{agent.Word("InAnHour")} call Ada");

        var answer = await agent.PressAsync(agent.Word("ButtonCancel"), message: card);

        Assert.Equal(agent.Sentence("ReminderCancelled", "R-1"), answer.Text);
        await bot.AdvanceAtRestAsync(TimeSpan.FromHours(2));
        await bot.RestAsync();
        Assert.Empty(agent.After(answer));
        Assert.Equal(agent.Sentence("RemindersNothing"), (await agent.CommandAsync("CommandReminders")).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_list_shows_mine_the_next_first_and_a_click_cancels_one(string language)
    {
        var agent = Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandRemind", $"{agent.Word("TomorrowAtNine")} call Ada");
        await agent.CommandAsync("CommandRemind", $"{number} {agent.Word("InAnHour")} call back");
        await agent.Colleague("Ben Ito").SayAsync("remind me in 3 hours not mine");

        var list = await agent.CommandAsync("CommandReminders");

        Assert.StartsWith(agent.Word("ReminderMany", 2), list.VisibleText);
        Assert.Contains($"{number}: call back\nR-2 · {agent.Word("MomentToday", "17:40", "JST")}", list.VisibleText);
        Assert.True(list.VisibleText.IndexOf("R-2", StringComparison.Ordinal) < list.VisibleText.IndexOf("R-1", StringComparison.Ordinal));
        Assert.DoesNotContain("not mine", list.VisibleText);
        Assert.Equal(agent.Sentence("ReminderCancelled", "R-1"), (await agent.PressAsync($"{agent.Word("ButtonCancel")} R-1", message: list)).Text);
    }

    [Theory]
    [InlineData("remind CSP-1 call back", "RemindNoTime", "remind CSP-1 in 1 hour call back")]
    [InlineData("remind me yesterday 9:00 to call Ada", "RemindPast", "remind tomorrow 9:00 call Ada")]
    [InlineData("remind me 1/2 call Ada", "RemindUnclear", "remind in 1 hour")]
    [InlineData("remind me in 2 years to call Ada", "RemindTooFar", "remind in 1 hour call Ada")]
    [InlineData("リマインド CSP-1 電話", "RemindNoTime", "リマインド CSP-1 1時間後 電話")]
    [InlineData("リマインド 昨日 9時 電話", "RemindPast", "リマインド 明日 9:00 電話")]
    [InlineData("リマインド 明日か金曜日 電話", "RemindUnclear", "リマインド 1時間後")]
    [InlineData("リマインド 2年後 電話", "RemindTooFar", "リマインド 1時間後 電話")]
    public async Task A_time_that_can_not_be_taken_is_refused_with_examples_that_can_be_sent(string said, string sentence, string example)
    {
        var agent = Agent(said[0] == 'r' ? "en" : "ja");
        await agent.FileAsync();

        var answer = await agent.SayAsync(said);

        Assert.StartsWith(agent.Sentence(sentence).Split('{')[0].Split('「')[0], answer.Text);
        Assert.Contains(example, answer.Text);
        Assert.Contains("R-1", (await agent.SayAsync(example)).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_reminder_is_its_owners_alone_and_an_unknown_one_or_ticket_is_said(string language)
    {
        var agent = Agent(language);
        await agent.CommandAsync("CommandRemind", $"{agent.Word("InAnHour")} call Ada");
        var colleague = agent.Colleague("Ben Ito", language);

        Assert.Equal(agent.Sentence("ReminderUnknown", "R-1"), (await colleague.CommandAsync("CommandDone", "R-1")).Text);
        Assert.Equal(agent.Sentence("ReminderUnknown", "R-9"), (await agent.CommandAsync("CommandCancel", "R-9")).Text);
        Assert.Equal(agent.Sentence("TicketUnknown", "CSP-9"), (await agent.CommandAsync("CommandRemind", $"CSP-9 {agent.Word("InAnHour")}")).Text);
        Assert.Equal(agent.Sentence("RemindUsage"), (await agent.CommandAsync("CommandRemind")).Text);
        Assert.Equal(agent.Sentence("SnoozeReminderUsage", $"{agent.Word("CommandSnooze")} R-1"), (await agent.CommandAsync("CommandSnooze", "R-1")).Text);
    }

    [Fact]
    public async Task The_word_is_an_answer_where_a_question_takes_any_text_but_not_with_a_ticket()
    {
        var agent = Agent("en");
        var number = await agent.FileAsync();
        await agent.SayAllAsync("new ticket Contoso Ltd azure B", "Contoso Production");

        await agent.SayAsync($"remind {number} in 1 hour call back");
        Assert.Null((await agent.DraftAsync())!.Title);
        await agent.SayAsync("reminder mails don't arrive");

        Assert.Equal("reminder mails don't arrive", (await agent.DraftAsync())!.Title);
    }

    private HelpdeskChat Agent(string language) => HelpdeskChat.Of(bot, Tongue.Of(language), bot.Teams.TenantId, "Aiko Tanaka", "Asia/Tokyo");

    /// <summary>Lets the time pass and waits for what comes.</summary>
    private async Task<BotMessage> PassAsync(HelpdeskChat agent, TimeSpan time)
    {
        var before = agent.Chat.Messages.Max(message => message.Sequence);
        await bot.AdvanceAtRestAsync(time);
        var came = await agent.Chat.WaitForMessageAsync(message => message.Sequence > before && message.Card is not null);
        await bot.RestAsync();
        return came;
    }
}
