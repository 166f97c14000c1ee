using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;
using static CspSupportBot.Tests.Notices.NoticeBench;

namespace CspSupportBot.Tests.Notices;

/// <summary>The ladder of warnings, as the owner of a ticket hears it.</summary>
public sealed class OwnerNoticeTests : IAsyncLifetime
{
    private NoticeBench bench = null!;

    public async Task InitializeAsync() => bench = await NoticeBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Once_the_impact_was_lowered_the_new_deadline_is_warned_of_from_its_half_although_more_was_said_before()
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.PassAsync(TimeSpan.FromHours(1));
        await bench.Owner.SayAsync($"severity {number} C");

        await bench.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(3, NoticesOf(bench.Owner).Count);
        Assert.Contains("50 % of the time is used up; 4 hours left", NoticesOf(bench.Owner)[^1].VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_warning_comes_once_and_in_order()
    {
        await bench.Owner.FileAsync("B");
        List<string> told = [];
        foreach (var minutes in (int[])[120, 60, 36, 24, 60])
        {
            await bench.PassAsync(TimeSpan.FromMinutes(minutes));
            await bench.PassAsync(TimeSpan.FromMinutes(0));
            var notice = NoticesOf(bench.Owner)[^1];
            told.Add(Line(notice, "used up", "over now", "Overdue by"));
            Assert.DoesNotContain(bench.Owner.Word("NoticeIsLate"), notice.VisibleText, StringComparison.Ordinal);
        }

        Assert.Equal(
            ["50 % of the time is used up; 2 hours left.", "75 % of the time is used up; 1 hour left.", "90 % of the time is used up; 24 minutes left.", "The promised time is over now.", "Overdue by 1 hour."],
            told);
        Assert.Equal(told.Count, NoticesOf(bench.Owner).Count);
    }

    [Fact]
    public async Task A_warning_comes_although_the_clock_goes_on_while_it_is_on_its_way()
    {
        await bench.Owner.FileAsync("B");
        bench.Bot.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);

        await bench.PassAsync(TimeSpan.FromMinutes(120));

        await bench.Owner.Chat.WaitForMessageAsync(IsNotice);
    }

    [Fact]
    public async Task A_warning_does_not_come_before_its_time()
    {
        await bench.Owner.FileAsync("B");

        await bench.PassAsync(TimeSpan.FromMinutes(119));

        Assert.Empty(NoticesOf(bench.Owner));
    }

    [Fact]
    public async Task After_an_outage_only_the_highest_comes_and_says_that_it_is_late()
    {
        await bench.Owner.FileAsync("B");

        await bench.PassAsync(TimeSpan.FromMinutes(230));

        var notice = Assert.Single(NoticesOf(bench.Owner));
        Assert.Contains("90 % of the time is used up; 10 minutes left.", notice.VisibleText, StringComparison.Ordinal);
        Assert.Contains(bench.Owner.Word("NoticeIsLate"), notice.VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_raised_impact_that_breaks_the_promise_at_once_is_one_message_that_says_why()
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.PassAsync(TimeSpan.FromMinutes(30));

        await bench.Owner.SayAsync($"severity {number} A");
        await bench.RestAsync();

        var notices = NoticesOf(bench.Owner);
        Assert.Equal(2, notices.Count);
        Assert.Contains("Overdue by 30 minutes.", notices[^1].VisibleText, StringComparison.Ordinal);
        Assert.Contains(bench.Owner.Word("NoticeByChange"), notices[^1].VisibleText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("responded")]
    [InlineData("resolve", "Restarted the gateway.")]
    public async Task After_the_answer_or_the_end_nothing_comes(string command, string rest = "")
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.Owner.SayAsync($"{command} {number} {rest}".TrimEnd());

        await bench.PassAsync(TimeSpan.FromMinutes(1));
        await bench.PassAsync(TimeSpan.FromHours(10));

        Assert.DoesNotContain(bench.Owner.Chat.Messages, message => message.VisibleText.Contains("first response", StringComparison.Ordinal) && IsNotice(message));
    }

    [Fact]
    public async Task A_notice_goes_along_with_the_ticket()
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        var notice = Assert.Single(NoticesOf(bench.Owner));

        await bench.Owner.SayAsync($"responded {number}");
        await bench.RestAsync();

        var now = bench.Owner.Now(notice);
        Assert.Contains($"{number} · {bench.Owner.Word("StateResponded")}", now.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain("used up", now.VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_next_comes_the_one_before_shrinks_to_a_line_without_buttons()
    {
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.PassAsync(TimeSpan.FromHours(1));
        await bench.Owner.SayAsync($"ack {number}");
        await bench.PassAsync(TimeSpan.FromMinutes(36));

        var (first, second, newest) = (NoticesOf(bench.Owner)[0], NoticesOf(bench.Owner)[1], NoticesOf(bench.Owner)[2]);
        Assert.Equal($"{number} · Contoso Ltd\n50 % warning of Mon 23 Nov 18:40 JST, superseded by the next one", first.VisibleText);
        Assert.Equal($"{number} · Contoso Ltd\n75 % warning of Mon 23 Nov 19:40 JST, superseded by the next one · Aiko Tanaka took note, Mon 23 Nov 19:40 JST", second.VisibleText);
        Assert.Empty(CardText.ActionTitles(first.Card).Concat(CardText.ActionTitles(second.Card)));
        Assert.NotEmpty(CardText.ActionTitles(newest.Card));
    }

    [Fact]
    public async Task Whoever_owns_the_ticket_by_then_is_warned()
    {
        var ben = bench.Owner.Colleague("Ben Ito");
        await ben.SayAsync("help");
        var number = await bench.Owner.FileAsync("B");
        await bench.Owner.SayAsync($"assign {number} Ben Ito");

        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Empty(NoticesOf(bench.Owner));
        Assert.Single(NoticesOf(ben));
    }

    [Fact]
    public async Task A_notice_is_in_the_readers_language_and_time_zone()
    {
        var agent = HelpdeskChat.Of(bench.Bot, Tongue.Japanese, bench.Bot.Agent.TenantId, "田中 愛子", "Asia/Tokyo");
        var number = await agent.FileAsync("B");

        await bench.PassAsync(TimeSpan.FromHours(2));

        var notice = await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("50%", StringComparison.Ordinal));
        Assert.Contains($"{number} · 初回応答の期限 今日 20:40 JST", notice.VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_next_step_is_warned_of_too()
    {
        var number = await bench.Owner.FileAsync("A");
        await bench.Owner.SayAsync($"responded {number}");

        // The partner's hours are UTC by default: 07:40 is before they begin.
        await bench.PassAsync(TimeSpan.FromMinutes(80 + 30));

        var notice = Assert.Single(NoticesOf(bench.Owner));
        Assert.Contains($"{number} · our next step due today 19:00 JST", notice.VisibleText, StringComparison.Ordinal);
    }

    private static string Line(BotMessage message, params string[] words) =>
        message.VisibleText.Split('\n').First(line => words.Any(word => line.Contains(word, StringComparison.Ordinal)));
}
