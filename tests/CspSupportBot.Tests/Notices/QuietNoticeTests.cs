using CspSupportBot.Simulators.Teams;
using static CspSupportBot.Tests.Notices.NoticeBench;

namespace CspSupportBot.Tests.Notices;

/// <summary>Quiet hours and wishes: what holds a notice back, and what does not. It is 16:40 in Tokyo when a test begins.</summary>
public sealed class QuietNoticeTests : IAsyncLifetime
{
    private NoticeBench bench = null!;

    public async Task InitializeAsync() => bench = await NoticeBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory]
    [InlineData("quiet 17:00-7:00")]
    [InlineData("quiet 17-7")]
    [InlineData("通知停止 17時から7時まで")]
    public async Task In_quiet_hours_nothing_comes_and_then_only_the_highest_that_is_still_true(string command)
    {
        Assert.Equal(bench.Owner.Sentence("QuietDone", "17:00", "07:00", "Asia/Tokyo"), (await bench.Owner.SayAsync(command)).Text);
        await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.PassAsync(TimeSpan.FromHours(1));
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.PassAsync(new TimeSpan(9, 19, 0));
        Assert.Empty(NoticesOf(bench.Owner));

        await bench.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("Overdue by 10 h 20 min.", Assert.Single(NoticesOf(bench.Owner)).VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_answered_meanwhile_does_not_come_at_their_end()
    {
        await bench.Owner.SayAsync("quiet 17:00-7:00");
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.Owner.SayAsync($"responded {number}");

        await bench.PassAsync(new TimeSpan(12, 30, 0));

        Assert.DoesNotContain(bench.Owner.Chat.Messages, message => IsNotice(message) && message.VisibleText.Contains("first response", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Teams_did_not_take_before_they_began_waits_for_their_end_and_holds_up_no_chat()
    {
        await bench.Owner.SayAsync("quiet 18:45-7:00");
        await bench.Owner.FileAsync("B");
        bench.Bot.Teams.Faults.Add(Fault.Throttle(TimeSpan.FromMinutes(10)).When(request => request.IsMessage));
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Empty(NoticesOf(bench.Owner));
        Assert.Equal(0, await bench.Bot.Store.CountAsync("SELECT COUNT(*) FROM \"Outbox\" WHERE \"State\" = 'Waiting' AND \"Kind\" = 'send-notice'"));
        Assert.Equal(1, await bench.Bot.Store.CountAsync("SELECT COUNT(*) FROM \"Outbox\" WHERE \"State\" = 'Waiting' AND \"Kind\" = 'notice'"));
    }

    [Fact]
    public async Task What_waits_when_the_ticket_is_handed_over_comes_to_the_new_owner_in_their_own_time()
    {
        await bench.Owner.SayAsync("quiet 17:00-7:00");
        var ben = bench.Owner.Colleague("Ben Ito", timeZone: "Asia/Tokyo");
        await ben.SayAsync("quiet 17:00-21:00");
        var number = await bench.Owner.FileAsync("C");
        await bench.PassAsync(TimeSpan.FromHours(4));

        await bench.Owner.SayAsync($"assign {number} Ben Ito");
        await bench.PassAsync(TimeSpan.FromMinutes(19));
        Assert.Empty(NoticesOf(ben));

        await bench.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("50 %", Assert.Single(NoticesOf(ben)).VisibleText, StringComparison.Ordinal);
        Assert.Empty(NoticesOf(bench.Owner));
    }

    [Fact]
    public async Task Of_several_that_wait_at_a_hand_over_the_new_owner_hears_the_newest_only()
    {
        await bench.Owner.SayAsync("quiet 17:00-7:00");
        var ben = bench.Owner.Colleague("Ben Ito", timeZone: "Asia/Tokyo");
        await ben.SayAsync("quiet 17:00-20:00");
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.Owner.SayAsync($"assign {number} Ben Ito");
        await bench.PassAsync(TimeSpan.FromHours(1));
        Assert.Empty(NoticesOf(ben));

        await bench.PassAsync(TimeSpan.FromMinutes(20));

        Assert.Contains("75 %", Assert.Single(NoticesOf(ben)).VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_former_owner_has_heard_does_not_come_again_to_the_new_one()
    {
        var ben = bench.Owner.Colleague("Ben Ito");
        await ben.SayAsync("help");
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));

        await bench.Owner.SayAsync($"assign {number} Ben Ito");
        await bench.RestAsync();

        Assert.Empty(NoticesOf(ben));
    }

    [Fact]
    public async Task What_passes_again_after_the_impact_was_lowered_comes_once()
    {
        await bench.Owner.SayAsync("quiet 17:00-0:00");
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(new TimeSpan(3, 40, 0));

        // 90 % have passed, but do so anew within eight hours, still before midnight.
        await bench.Owner.SayAsync($"severity {number} C");
        await bench.PassAsync(new TimeSpan(3, 32, 0));
        await bench.PassAsync(TimeSpan.FromMinutes(8));

        Assert.Contains("90 % of the time is used up", Assert.Single(NoticesOf(bench.Owner)).VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Impact_A_comes_at_once()
    {
        await bench.Owner.SayAsync("quiet 17:00-7:00");
        await bench.SayInChannelAsync("notify here");
        await bench.SayInChannelAsync("quiet 17:00-7:00");
        await bench.Owner.FileAsync("A");

        await bench.PassAsync(TimeSpan.FromHours(1));

        Assert.Single(NoticesOf(bench.Owner));
        Assert.Single(bench.InChannel(), IsNotice);
    }

    [Fact]
    public async Task A_channel_has_quiet_hours_of_its_own()
    {
        await bench.SayInChannelAsync("notify here");
        Assert.Equal(bench.Owner.Sentence("QuietDone", "17:00", "07:00", "Asia/Tokyo"), (await bench.SayInChannelAsync("quiet 17:00-7:00")).Text);
        await bench.Owner.FileAsync("B");

        await bench.PassAsync(TimeSpan.FromHours(2));
        Assert.Single(NoticesOf(bench.Owner));
        Assert.DoesNotContain(bench.InChannel(), IsNotice);

        await bench.PassAsync(new TimeSpan(12, 20, 0));
        Assert.Single(bench.InChannel(), IsNotice);
    }

    [Fact]
    public async Task Quiet_off_ends_them()
    {
        await bench.Owner.SayAsync("quiet 17:00-7:00");
        Assert.Equal(bench.Owner.Sentence("QuietOff"), (await bench.Owner.SayAsync("quiet off")).Text);
        await bench.Owner.FileAsync("B");

        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Single(NoticesOf(bench.Owner));
    }

    [Theory]
    [InlineData("quiet 25:00-7:00")]
    [InlineData("quiet 7:00-7:00")]
    [InlineData("quiet 12:61-7:00")]
    public async Task What_is_no_time_of_day_is_explained(string command)
    {
        Assert.Equal(bench.Owner.Sentence("QuietUsage", "quiet", "off"), (await bench.Owner.SayAsync(command)).Text);
    }

    [Theory]
    [InlineData("notices A", "NoticesCritical", "B", 0, 0)]
    [InlineData("notices A", "NoticesCritical", "A", 1, 2)]
    [InlineData("notices breaches", "NoticesBreaches", "B", 0, 1)]
    [InlineData("お知らせ 超過のみ", "NoticesBreaches", "B", 0, 1)]
    [InlineData("notices all", "NoticesAll", "B", 1, 2)]
    public async Task A_person_hears_of_what_they_asked_for(string command, string sentence, string impact, int before, int after)
    {
        Assert.Equal(bench.Owner.Sentence(sentence), (await bench.Owner.SayAsync(command)).Text);
        await bench.Owner.FileAsync(impact);
        var half = impact == "A" ? TimeSpan.FromHours(1) : TimeSpan.FromHours(2);

        await bench.PassAsync(half);
        Assert.Equal(before, NoticesOf(bench.Owner).Count);

        await bench.PassAsync(half);
        Assert.Equal(after, NoticesOf(bench.Owner).Count);
    }
}
