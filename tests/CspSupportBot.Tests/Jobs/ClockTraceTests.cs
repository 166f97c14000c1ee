using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Jobs;

/// <summary>What was written by a clock that was set since: nothing is forgotten too early, or counts for too long.</summary>
public sealed class ClockTraceTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestLease = TimeSpan.FromSeconds(90);

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

    [Fact]
    public async Task A_lease_that_was_given_by_the_old_clock_after_the_jump_is_held_too()
    {
        await jumps.QueueAsync("a");
        await dispatcher.RunDueAsync(default);
        jumps.Time.Set(Day);
        await dispatcher.RunDueAsync(default);

        // A turn that has read the time before the jump saves after it.
        await bench.DoAsync<SupportDb>(db =>
        {
            var row = JumpBench.Row("late", jumps.Time.Now - Day);
            row.LeaseToTurn(row.DueAt + LongestLease);
            db.Outbox.Add(row);
            return Task.CompletedTask;
        });

        Assert.Equal(0, await dispatcher.RunDueAsync(default));
    }

    [Fact]
    public async Task What_a_turn_dated_before_the_clock_went_back_and_saved_afterwards_is_due_too()
    {
        await dispatcher.RunDueAsync(default);
        jumps.Time.Set(-Hour);
        await dispatcher.RunDueAsync(default);

        await bench.DoAsync<SupportDb>(db =>
        {
            db.SeenActivities.Add(JumpBench.Seen("1", Samples.Now));
            db.Outbox.Add(JumpBench.Row("a", Samples.Now));
            return Task.CompletedTask;
        });

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_while_nobody_ran_holds_nothing_up()
    {
        await bench.DoAsync<SupportDb>(db =>
        {
            db.SeenActivities.Add(JumpBench.Seen("before", Samples.Now));
            return Task.CompletedTask;
        });
        await jumps.QueueAsync("due then");
        await jumps.QueueAsync("reminder", dueIn: Hour);

        jumps.Time.Set(-Hour);

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
        Assert.Equal(["due then"], job.Ran);
    }

    [Fact]
    public async Task What_was_seen_in_the_future_is_seen_now_so_that_it_is_not_remembered_for_longer()
    {
        await dispatcher.RunDueAsync(default);
        await bench.DoAsync<SupportDb>(db =>
        {
            db.SeenActivities.Add(JumpBench.Seen("click:1", Samples.Now));
            return Task.CompletedTask;
        });

        jumps.Time.Set(-Hour);
        await dispatcher.RunDueAsync(default);

        Assert.Equal(Samples.Now - Hour, (await jumps.SeenAsync()).Single().SeenAt);
    }

    [Fact]
    public async Task A_clock_that_was_set_forward_makes_nothing_forgotten_that_Teams_may_still_repeat()
    {
        await bench.DoAsync<SupportDb>(db =>
        {
            db.SeenActivities.Add(JumpBench.Seen("1", Samples.Now));
            return Task.CompletedTask;
        });
        await dispatcher.RunDueAsync(default);
        bench.Clock.Advance(Hour);

        jumps.Time.Set(30 * Day);
        await dispatcher.RunDueAsync(default);
        var soon = await jumps.SeenAsync();
        bench.Clock.Advance(Hour);
        await dispatcher.RunDueAsync(default);

        Assert.Single(soon);
        Assert.Empty(await jumps.SeenAsync());
    }
}
