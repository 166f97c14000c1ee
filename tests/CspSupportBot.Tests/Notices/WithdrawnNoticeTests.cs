using CspSupportBot.Desk;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using static CspSupportBot.Tests.Notices.NoticeBench;

namespace CspSupportBot.Tests.Notices;

/// <summary>Microsoft's answer is read late: what was called broken was not.</summary>
public sealed class WithdrawnNoticeTests : IAsyncLifetime
{
    private NoticeBench bench = null!;
    private string number = "";

    public async Task InitializeAsync()
    {
        bench = await NoticeBench.StartAsync();
        await bench.Lead.SayAsync("help");
        await bench.SayInChannelAsync("notify here");
        number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(4));
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_breach_that_was_none_is_taken_back_once_where_it_was_told_and_says_why()
    {
        Assert.Equal((1, 1, 1), (NoticesOf(bench.Owner).Count, NoticesOf(bench.Lead).Count, bench.InChannel().Count(IsNotice)));

        await HearAsync(TimeSpan.FromMinutes(-5));
        await HearAsync(TimeSpan.FromMinutes(-4));

        var words = bench.Owner.Word("NoticeWithdrawnResponse", number, "today 20:35 JST", "today 20:40 JST");
        Assert.Single(bench.Owner.Chat.Messages, message => message.Text == words);
        Assert.Single(bench.Lead.Chat.Messages, message => message.Text == words);
        Assert.Single(bench.InChannel(), message => message.Text?.EndsWith(words, StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task A_breach_that_was_one_stands()
    {
        await bench.PassAsync(TimeSpan.FromMinutes(10));

        await HearAsync(TimeSpan.FromMinutes(-1));

        Assert.DoesNotContain(bench.Owner.Chat.Messages, IsTakenBack);
    }

    [Fact]
    public async Task An_answer_that_was_none_after_all_is_warned_of_again()
    {
        await HearAsync(TimeSpan.FromMinutes(-5));

        await bench.Owner.SayAsync($"not responded {number}");
        await bench.RestAsync();

        Assert.Contains(NoticesOf(bench.Owner), notice => notice.VisibleText.Contains("first response overdue", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_we_were_late_stays_true_when_Microsoft_writes_again()
    {
        await bench.Owner.SayAsync($"responded {number}");
        await bench.PassAsync(TimeSpan.FromHours(14));
        Assert.Contains(NoticesOf(bench.Owner), notice => notice.VisibleText.Contains("our next step overdue", StringComparison.Ordinal));
        await HearAsync(TimeSpan.Zero, sender: "aiko.tanaka@example.com");
        await bench.PassAsync(TimeSpan.FromMinutes(1));

        var takenBack = bench.Owner.Chat.Messages.Count(IsTakenBack);

        await HearAsync(TimeSpan.Zero);

        Assert.Equal(takenBack, bench.Owner.Chat.Messages.Count(IsTakenBack));
    }

    [Fact]
    public async Task Who_has_read_of_a_breach_hears_that_it_was_none_also_where_a_lowered_impact_was_to_break_it_anew()
    {
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        await bench.Owner.SayAsync("quiet 20:45-7:00");
        await bench.Owner.SayAsync($"severity {number} C");
        await bench.PassAsync(TimeSpan.FromHours(4));

        await HearAsync(TimeSpan.FromHours(-5), "minimal");
        await bench.PassAsync(TimeSpan.FromHours(7));

        Assert.Single(bench.Owner.Chat.Messages, IsTakenBack);
        Assert.Single(bench.Lead.Chat.Messages, IsTakenBack);
    }

    private static bool IsTakenBack(BotMessage message) => message.Text?.Contains("not overdue after all", StringComparison.Ordinal) is true;

    private async Task HearAsync(TimeSpan ago, string severity = "moderate", string sender = "engineer@microsoft.example")
    {
        await using (var scope = bench.Bot.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter($"{bench.Bot.Agent.TenantId}");
            Assert.True(TicketNumber.TryParse(number, out var parsed));
            var ticket = await scope.ServiceProvider.GetRequiredService<TicketSearch>().FindAsync(parsed, default);
            var at = bench.Bot.Clock.GetUtcNow() + ago;
            await scope.ServiceProvider.GetRequiredService<TicketDesk>().ObserveAsync(
                ticket!,
                new BackendTicket(ticket!.BackendNumber!, "Open", severity, at),
                [new BackendMessage($"{at:O}", MessageKind.Communication, sender, "Re", "We are looking into it.", at)],
                default);
            await scope.ServiceProvider.GetRequiredService<SupportDb>().SaveChangesAsync();
        }

        await bench.RestAsync();
    }
}
