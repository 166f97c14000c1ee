using Microsoft.Bot.Connector.Sending;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Connector.Sending;

/// <summary>How many calls are let through, and when; the clock is fake.</summary>
public sealed class RateGateTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task As_many_as_the_shortest_window_allows_go_at_once_and_the_next_when_it_has_passed()
    {
        RateGate gate = Gate("3/1, 4/2");
        using Patience patience = LongPatience();
        await PassAsync(gate, patience, times: 3);

        Task fourth = PassAsync(gate, patience);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(fourth.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await fourth;
        Task fifth = PassAsync(gate, patience);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(fifth.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await fifth;
    }

    [Fact]
    public async Task A_call_counts_until_a_window_after_its_end_because_nobody_knows_when_the_channel_counted_it()
    {
        RateGate gate = Gate("1/1");
        using Patience patience = LongPatience();
        IDisposable slow = await gate.EnterAsync(patience);
        Task next = PassAsync(gate, patience);

        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(next.IsCompleted);
        slow.Dispose();
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.False(next.IsCompleted);
        await AdvanceUntilAsync(next);
    }

    [Fact]
    public async Task Who_asked_first_goes_first_and_who_gives_up_changes_nothing_for_the_others()
    {
        Lane lane = new();
        using CancellationTokenSource givesUp = new();
        List<int> order = [];
        IDisposable first = await lane.EnterAsync(CancellationToken.None);
        Task second = EnterAsync(2, CancellationToken.None);
        Task third = EnterAsync(3, givesUp.Token);
        Task fourth = EnterAsync(4, CancellationToken.None);

        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        Assert.False(fourth.IsCompleted);
        first.Dispose();
        await Task.WhenAll(second, fourth);

        Assert.Equal([2, 4], order);

        async Task EnterAsync(int number, CancellationToken token)
        {
            using IDisposable place = await lane.EnterAsync(token);
            order.Add(number);
        }
    }

    [Fact]
    public async Task Who_has_no_patience_left_is_told_when_to_come_back()
    {
        RateGate gate = Gate("1/60");
        using Patience patience = new(TimeSpan.FromSeconds(10), clock, CancellationToken.None);
        await PassAsync(gate, patience);

        ErrorResponseException refused = await Assert.ThrowsAsync<ErrorResponseException>(() => PassAsync(gate, patience));

        Assert.Equal(TimeSpan.FromSeconds(60), refused.RetryAfter);
        Assert.Equal("Throttled", refused.Body.Error.Code);
    }

    [Fact]
    public async Task A_conversation_in_which_nothing_happens_any_more_is_forgotten()
    {
        SendGovernor governor = new(new RateLimits(Windows("7/1, 1800/3600"), Windows("14/1"), Windows("25/1")), clock);
        using Patience patience = LongPatience();
        for (int conversation = 0; conversation < 100; conversation++)
        {
            using Traffic.Use use = governor.Conversation($"a:{conversation}");
            await PassAsync(use.Traffic.Writes, patience);
        }

        Assert.Equal(100, governor.Remembered);
        clock.Advance(TimeSpan.FromMinutes(59));
        governor.Tenant("t").Dispose();
        Assert.Equal(101, governor.Remembered);
        clock.Advance(TimeSpan.FromMinutes(2));
        governor.Conversation("a:new").Dispose();

        Assert.Equal(1, governor.Remembered);
    }

    [Fact]
    public async Task A_conversation_that_is_being_written_to_is_not_forgotten()
    {
        SendGovernor governor = new(new RateLimits(Windows("1/1"), [], []), clock);
        using Traffic.Use use = governor.Conversation("a:1");
        clock.Advance(TimeSpan.FromHours(2));
        using Traffic.Use other = governor.Conversation("a:2");
        using Traffic.Use again = governor.Conversation("a:1");

        Assert.Same(use.Traffic, again.Traffic);
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("7")]
    [InlineData("7/")]
    [InlineData("0/1")]
    [InlineData("7/0")]
    [InlineData("-7/1")]
    [InlineData("7/1,")]
    [InlineData("seven/1")]
    public void A_limit_of_another_form_refuses_the_start(string limits)
    {
        foreach (string setting in (string[])["BotFramework:SendLimits", "BotFramework:ReadLimits", "BotFramework:TenantLimits"])
        {
            OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => Connectors.Factory((setting, limits)));

            Assert.Contains(setting, Assert.Single(refused.Failures), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_limit_is_none()
    {
        RateGate gate = Gate("none");
        using Patience patience = LongPatience();

        await PassAsync(gate, patience, times: 10_000);

        Assert.True(gate.IsIdle);
    }

    private static IReadOnlyList<RateWindow> Windows(string windows)
    {
        return RateWindow.Parse("BotFramework:SendLimits", windows);
    }

    private static async Task PassAsync(RateGate gate, Patience patience, int times = 1)
    {
        for (int time = 0; time < times; time++)
        {
            (await gate.EnterAsync(patience)).Dispose();
        }
    }

    private async Task AdvanceUntilAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        await task;
    }

    private RateGate Gate(string windows)
    {
        return new RateGate(Windows(windows), clock);
    }

    private Patience LongPatience()
    {
        return new Patience(TimeSpan.FromHours(5), clock, CancellationToken.None);
    }
}
