using static CspSupportBot.Tests.Notices.NoticeBench;

namespace CspSupportBot.Tests.Notices;

/// <summary>The clock was a day ahead when a ticket's clocks were looked at, and is set right.</summary>
public sealed class ClockJumpNoticeTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private NoticeBench bench = null!;

    public async Task InitializeAsync() => bench = await NoticeBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task What_was_called_overdue_is_taken_back_and_the_warnings_come_at_their_time()
    {
        bench.Bot.ExpectsWarnings = true;
        await bench.Owner.FileAsync("B");
        await bench.Bot.SetClockAsync(Day);
        await bench.Owner.Chat.WaitForMessageAsync(IsNotice);

        await bench.Bot.SetClockAsync(-Day);
        await bench.Owner.Chat.WaitForMessageAsync(message => message.Text?.Contains("not overdue after all", StringComparison.Ordinal) is true);

        await bench.PassAsync(TimeSpan.FromHours(2));
        Assert.Contains("50 % of the time is used up", NoticesOf(bench.Owner)[^1].VisibleText, StringComparison.Ordinal);
        await bench.PassAsync(TimeSpan.FromHours(2));
        Assert.Contains("The promised time is over now.", NoticesOf(bench.Owner)[^1].VisibleText, StringComparison.Ordinal);
    }
}
