using CspSupportBot.Desk;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
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

        Assert.DoesNotContain(bench.Owner.Chat.Messages, message => message.Text?.Contains("not overdue after all", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task An_answer_that_was_none_after_all_is_warned_of_again()
    {
        await HearAsync(TimeSpan.FromMinutes(-5));

        await bench.Owner.SayAsync($"not responded {number}");
        await bench.RestAsync();

        Assert.Contains(NoticesOf(bench.Owner), notice => notice.VisibleText.Contains("first response overdue", StringComparison.Ordinal));
    }

    private async Task HearAsync(TimeSpan ago)
    {
        await using (var scope = bench.Bot.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter($"{bench.Bot.Agent.TenantId}");
            Assert.True(TicketNumber.TryParse(number, out var parsed));
            var ticket = await scope.ServiceProvider.GetRequiredService<TicketSearch>().FindAsync(parsed, default);
            var at = bench.Bot.Clock.GetUtcNow() + ago;
            await scope.ServiceProvider.GetRequiredService<TicketDesk>().ObserveAsync(
                ticket!,
                new BackendTicket(ticket!.BackendNumber!, "Open", "moderate", at),
                [new BackendMessage($"{at:O}", MessageKind.Communication, "engineer@microsoft.example", "Re", "We are looking into it.", at)],
                default);
            await scope.ServiceProvider.GetRequiredService<SupportDb>().SaveChangesAsync();
        }

        await bench.RestAsync();
    }
}
