using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Jobs;

/// <summary>Somebody sets the clock that decides what is due: nothing is done twice for it, and nothing waits for it.</summary>
public sealed class ClockJumpTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestLease = TimeSpan.FromSeconds(90);

    // Who starts it again waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ScriptedJob job = new();
    private JumpBench jumps = null!;
    private StoreBench bench = null!;
    private Dispatcher dispatcher = null!;

    public async Task InitializeAsync()
    {
        jumps = await JumpBench.StartAsync(job);
        (bench, dispatcher) = (jumps.Store, jumps.Dispatcher);
    }

    public async Task DisposeAsync() => await jumps.DisposeAsync();

    [Theory]
    [InlineData(24)]
    [InlineData(-1)]
    public async Task What_runs_while_the_clock_is_set_is_not_started_a_second_time(int hours)
    {
        TaskCompletionSource gate = new();
        job.Until = gate.Task;
        await jumps.QueueAsync("a");
        var pass = dispatcher.RunDueAsync(default);
        await job.Entered.Task;

        jumps.Time.Set(TimeSpan.FromHours(hours));
        Assert.Equal(0, await dispatcher.RunDueAsync(default).WaitAsync(Patience));
        bench.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, await dispatcher.RunDueAsync(default).WaitAsync(Patience));
        gate.SetResult();
        await pass;

        Assert.Equal(["a"], job.Ran);
        Assert.Equal(OutboxState.Done, (await jumps.RowAsync()).State);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(-1)]
    public async Task What_a_killed_process_held_is_free_after_one_lease_whatever_the_clock_did(int hours)
    {
        await jumps.QueueAsync("a");
        await bench.Get<Timekeeper>().FollowAsync(LongestLease, default);
        Assert.Single(await bench.DoAsync<Outbox, IReadOnlyList<OutboxRow>>(
            outbox => outbox.LeaseDueAsync(jumps.Time.Now, LongestLease, 10, DueWork.Any, default)));

        jumps.Time.Set(TimeSpan.FromHours(hours));
        Assert.Equal(0, await dispatcher.RunDueAsync(default));
        bench.Clock.Advance(LongestLease);

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }

    [Fact]
    public async Task What_was_due_before_the_clock_went_back_is_due_still()
    {
        await dispatcher.RunDueAsync(default);
        await jumps.QueueAsync("a");

        jumps.Time.Set(-Hour);

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }

    [Fact]
    public async Task A_retry_does_not_wait_for_as_long_as_the_clock_went_back()
    {
        job.Script = _ => job.Ran.Count == 1 ? new JobOutcome.Retry("down") : new JobOutcome.Done();
        await jumps.QueueAsync("a");
        await dispatcher.RunDueAsync(default);

        jumps.Time.Set(-Hour);

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
        Assert.Equal(OutboxState.Done, (await jumps.RowAsync()).State);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_reminder_comes_when_the_clock_shows_its_time_and_not_before(int hours)
    {
        await dispatcher.RunDueAsync(default);
        await jumps.QueueAsync("reminder", dueIn: 3 * Hour);

        jumps.Time.Set(TimeSpan.FromHours(hours));
        Assert.Equal(0, await dispatcher.RunDueAsync(default));
        bench.Clock.Advance(((3 - hours) * Hour) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await dispatcher.RunDueAsync(default));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }

    [Fact]
    public async Task A_day_forward_and_an_hour_back_leave_nothing_behind()
    {
        job.Script = payload => payload == "fails once" && job.Ran.Count(ran => ran == payload) == 1 ? new JobOutcome.Retry("down") : new JobOutcome.Done();
        await dispatcher.RunDueAsync(default);
        foreach (var jump in new[] { Day, -Day, -Hour, Hour })
        {
            await jumps.QueueAsync("a");
            await jumps.QueueAsync("fails once");
            await dispatcher.RunDueAsync(default);
            await jumps.QueueAsync("b");
            jumps.Time.Set(jump);
            await dispatcher.RunDueAsync(default);
            bench.Clock.Advance(TimeSpan.FromSeconds(10));
            await dispatcher.RunDueAsync(default);
        }

        Assert.All(await bench.OutboxAsync(), row => Assert.Equal(OutboxState.Done, row.State));
        Assert.Equal((4, 5, 4), (Count("a"), Count("fails once"), Count("b")));

        int Count(string payload) => job.Ran.Count(ran => ran == payload);
    }

    [Fact]
    public async Task What_could_not_be_set_right_at_once_is_set_right_at_the_next_look()
    {
        await dispatcher.RunDueAsync(default);
        await jumps.QueueAsync("a");
        using CancellationTokenSource gone = new();
        await gone.CancelAsync();

        jumps.Time.Set(-Hour);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Get<Timekeeper>().FollowAsync(LongestLease, gone.Token));

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }
}
