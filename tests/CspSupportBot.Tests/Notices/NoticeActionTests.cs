using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;
using static CspSupportBot.Tests.Notices.NoticeBench;

namespace CspSupportBot.Tests.Notices;

/// <summary>What people do about a notice: each by a button and by words, for everybody, and seen on every card.</summary>
public sealed class NoticeActionTests : IAsyncLifetime
{
    private NoticeBench bench = null!;

    public async Task InitializeAsync() => bench = await NoticeBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Once_acknowledged_only_the_owner_hears_until_the_deadline_breaks()
    {
        await bench.Lead.SayAsync("help");
        await bench.SayInChannelAsync("notify here");
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(bench.Owner.Sentence("AcknowledgeDone", number, "Aiko Tanaka"), (await bench.Owner.SayAsync($"ack {number}")).Text);
        await bench.PassAsync(TimeSpan.FromMinutes(60));
        await bench.PassAsync(TimeSpan.FromMinutes(36));

        Assert.Equal((3, 1, 0), (NoticesOf(bench.Owner).Count, bench.InChannel().Count(IsNotice), NoticesOf(bench.Lead).Count));

        await bench.PassAsync(TimeSpan.FromMinutes(24));

        Assert.Equal((4, 2, 1), (NoticesOf(bench.Owner).Count, bench.InChannel().Count(IsNotice), NoticesOf(bench.Lead).Count));
    }

    [Fact]
    public async Task While_the_clock_rests_nobody_reads_that_only_the_owner_hears_from_now_on()
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.Owner.SayAllAsync($"responded {number}", $"wait {number} customer");

        Assert.Equal(bench.Owner.Sentence("AcknowledgeDone", number, "Aiko Tanaka"), (await bench.Owner.SayAsync($"ack {number}")).Text);
    }

    [Fact]
    public async Task Nor_before_the_ticket_is_filed()
    {
        var number = HelpdeskChat.NumberIn(await bench.Owner.PrepareAsync());

        Assert.Equal(bench.Owner.Sentence("AcknowledgeDone", number, "Aiko Tanaka"), (await bench.Owner.SayAsync($"ack {number}")).Text);
    }

    [Fact]
    public async Task A_colleagues_click_in_the_channel_counts_for_all_and_shows_on_every_card()
    {
        await bench.SayInChannelAsync("notify here");
        await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        var colleague = bench.Bot.Teams.AddUser("Ben Ito");
        bench.Team.AddMember(colleague);
        var thread = bench.Bot.Teams.OpenChat(bench.InChannel()[0].ConversationId, colleague);

        await thread.PressAsync("Acknowledge", message: bench.InChannel()[0]);
        await bench.RestAsync();

        Assert.Contains("Ben Ito took note, today 18:40 JST", bench.InChannel()[0].VisibleText, StringComparison.Ordinal);
        Assert.Contains("Ben Ito took note, today 18:40 JST", NoticesOf(bench.Owner)[^1].VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_acknowledged_the_cards_offer_what_comes_next_and_ask_again_when_the_promise_breaks()
    {
        await bench.SayInChannelAsync("notify here");
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(["Acknowledge", "Acknowledge"], FirstButtons());

        await bench.Owner.SayAsync($"ack {number}");
        await bench.RestAsync();

        Assert.Equal(["Microsoft responded", "Microsoft responded"], FirstButtons());
        Assert.All(Cards(), card => Assert.DoesNotContain("Acknowledge", CardText.ActionTitles(card.Card)));

        await bench.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(["Acknowledge", "Acknowledge"], FirstButtons());
    }

    [Fact]
    public async Task Once_answered_it_leads_to_the_ticket()
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        var notice = NoticesOf(bench.Owner)[^1];
        await bench.Owner.SayAsync($"responded {number}");
        await bench.RestAsync();

        Assert.StartsWith(number, (await bench.Owner.PressAsync("Open ticket", message: bench.Owner.Now(notice))).VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snoozed_nobody_hears_until_then_and_then_the_highest()
    {
        await bench.SayInChannelAsync("notify here");
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(bench.Owner.Sentence("SnoozeDone", number, "today 20:20 JST"), (await bench.Owner.SayAsync($"snooze {number} 100 min")).Text);
        await bench.PassAsync(TimeSpan.FromMinutes(60));
        await bench.PassAsync(TimeSpan.FromMinutes(39));
        Assert.Equal((1, 1), (NoticesOf(bench.Owner).Count, bench.InChannel().Count(IsNotice)));

        await bench.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((2, 2), (NoticesOf(bench.Owner).Count, bench.InChannel().Count(IsNotice)));
        Assert.Contains("90 %", NoticesOf(bench.Owner)[^1].VisibleText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("snooze {0} 3 hours", "SnoozeTooLong", "today 20:40 JST")]
    [InlineData("スヌーズ {0} 3 時間", "SnoozeTooLong", "today 20:40 JST")]
    [InlineData("snooze {0}", "SnoozeNoticesUsage")]
    [InlineData("snooze {0} 0 min", "SnoozeNoticesUsage")]
    [InlineData("snooze {0} until tomorrow", "SnoozeNoticesUsage")]
    public async Task A_rest_is_no_longer_than_the_deadline_is_away(string command, string sentence, string? latest = null)
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));

        var answer = await bench.Owner.SayAsync(string.Format(null, command, number));

        Assert.Equal(bench.Owner.Sentence(sentence, latest is null ? [number] : [number, latest]), answer.Text);
        Assert.Null((await bench.Owner.TicketAsync(number))!.SnoozedUntil);
    }

    [Fact]
    public async Task The_buttons_do_what_the_words_do()
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        var notice = NoticesOf(bench.Owner)[^1];

        Assert.Equal(bench.Owner.Sentence("SnoozeDone", number, "today 18:55 JST"), (await bench.Owner.PressAsync("Snooze > 15 min", message: notice)).Text);
        Assert.Equal(bench.Owner.Sentence("ChangeAlreadySo", number), (await bench.Owner.PressAsync("Assign to me", message: notice)).Text);
        Assert.Equal(bench.Owner.Sentence("AcknowledgeDone", number, "Aiko Tanaka"), (await bench.Owner.PressAsync("Acknowledge", message: notice)).Text);
        await bench.RestAsync();
        await bench.Owner.PressAsync(bench.Owner.Word("ButtonResponded"), message: bench.Owner.Now(notice));

        Assert.NotNull((await bench.Owner.TicketAsync(number))!.RespondedAt);
    }

    [Fact]
    public async Task A_closed_ticket_needs_no_notice_answered()
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.Owner.SayAsync($"resolve {number} Done.");

        Assert.Equal(bench.Owner.Sentence("ChangeClosed", number, bench.Owner.Word("StateResolved")), (await bench.Owner.SayAsync($"ack {number}")).Text);
        Assert.Equal(bench.Owner.Sentence("ChangeClosed", number, bench.Owner.Word("StateResolved")), (await bench.Owner.SayAsync($"snooze {number} 5 min")).Text);
    }

    /// <summary>The owner's newest notice, and the card on top of the thread.</summary>
    private IReadOnlyList<BotMessage> Cards() => [NoticesOf(bench.Owner)[^1], bench.InChannel()[0]];

    private IEnumerable<string> FirstButtons() => Cards().Select(card => card.Card!["actions"]![0]!["title"]!.ToString());
}
