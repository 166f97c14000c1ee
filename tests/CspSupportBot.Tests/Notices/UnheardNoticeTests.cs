using CspSupportBot.Simulators.Teams;
using static CspSupportBot.Tests.Notices.NoticeBench;

namespace CspSupportBot.Tests.Notices;

/// <summary>Leads, and who hears where the owner or a channel can't be reached.</summary>
public sealed class UnheardNoticeTests : IAsyncLifetime
{
    private NoticeBench bench = null!;

    public async Task InitializeAsync() => bench = await NoticeBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Leads_hear_from_nine_tenths_on()
    {
        await bench.Lead.SayAsync("help");
        await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(3));
        Assert.Empty(NoticesOf(bench.Lead));

        await bench.PassAsync(TimeSpan.FromMinutes(36));
        await bench.PassAsync(TimeSpan.FromMinutes(24));

        Assert.Equal(2, NoticesOf(bench.Lead).Count);
    }

    [Fact]
    public async Task Where_the_owner_can_not_be_reached_a_lead_hears_instead_and_once()
    {
        bench.Bot.ExpectsWarnings = true;
        await bench.Lead.SayAsync("help");
        await bench.Owner.FileAsync("B");
        bench.Bot.Teams.Faults.Add(Fault.Forbid("ConversationBlockedByUser").When(request => request.IsMessage && request.ConversationId == bench.Owner.Chat.Id));

        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.PassAsync(TimeSpan.FromMinutes(10));

        var notice = Assert.Single(NoticesOf(bench.Lead));
        Assert.Contains(bench.Lead.Word("NoticeInsteadOf", "Aiko Tanaka"), notice.VisibleText, StringComparison.Ordinal);

        // From then on it is known, and each comes to the lead.
        await bench.PassAsync(TimeSpan.FromMinutes(50));
        Assert.Equal(2, NoticesOf(bench.Lead).Count);
    }

    [Fact]
    public async Task A_lead_hears_of_a_deadline_once_however_many_can_not_be_reached()
    {
        bench.Bot.ExpectsWarnings = true;
        await bench.Lead.SayAsync("help");
        await bench.SayInChannelAsync("notify here");
        await bench.Owner.FileAsync("B");
        bench.Bot.Teams.Faults.Add(Fault.Forbid("ConversationBlockedByUser").When(request => request.IsMessage && request.ConversationId == bench.Owner.Chat.Id));
        bench.Bot.Teams.Faults.Add(Fault.Forbid("BotNotInConversationRoster").When(request => request.IsCreateConversation).Always());

        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.RestAsync();

        Assert.Single(NoticesOf(bench.Lead));
    }

    [Fact]
    public async Task A_lead_who_hears_anyway_reads_on_that_card_who_can_not_be_reached()
    {
        bench.Bot.ExpectsWarnings = true;
        await bench.Lead.SayAsync("help");
        await bench.Owner.FileAsync("B");
        bench.Bot.Teams.Faults.Add(Fault.Forbid("ConversationBlockedByUser").When(request => request.IsMessage && request.ConversationId == bench.Owner.Chat.Id));

        await bench.PassAsync(TimeSpan.FromMinutes(216));
        await bench.RestAsync();

        Assert.Contains(bench.Lead.Word("NoticeInsteadOf", "Aiko Tanaka"), Assert.Single(NoticesOf(bench.Lead)).VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_Teams_does_not_take_reaches_a_lead()
    {
        bench.Bot.ExpectsWarnings = true;
        await bench.Lead.SayAsync("help");
        await bench.Owner.FileAsync("B");
        bench.Bot.Teams.Faults.Add(Fault.ServiceError().When(request => request.IsMessage && request.ConversationId == bench.Owner.Chat.Id));

        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Single(NoticesOf(bench.Lead));
    }

    [Fact]
    public async Task An_owner_who_never_talked_to_the_bot_is_replaced_too()
    {
        await bench.Lead.SayAsync("help");
        var thread = bench.Channel.StartThread(bench.Bot.Agent);
        await bench.Owner.In(thread).FileAsync("B");

        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Contains(bench.Lead.Word("NoticeInsteadOf", "Aiko Tanaka"), Assert.Single(NoticesOf(bench.Lead)).VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_lead_can_be_reached_either_the_operator_is_told()
    {
        bench.Bot.ExpectsWarnings = true;
        await bench.Owner.In(bench.Channel.StartThread(bench.Bot.Agent)).FileAsync("B");

        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Contains(bench.Bot.Warnings, line => line.Contains("Nobody hears of a deadline of CSP-1", StringComparison.Ordinal));
        Assert.Contains("name leads in Access:Leads", await bench.Bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
    }
}
