using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Jobs;

/// <summary>Somebody sets the clock that decides what is due: nothing is done twice for it, and nothing waits for it.</summary>
public sealed class ClockJumpTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestLease = TimeSpan.FromSeconds(90);

    private readonly ScriptedJob job = new();
    private StoreBench bench = null!;
    private Dispatcher dispatcher = null!;

    public async Task InitializeAsync()
    {
        bench = await StoreBench.StartAsync(services =>
        {
            services.AddOptions<JobsOptions>();
            services.AddSingleton<IJob>(job);
            services.AddSingleton<JobRunner>();
            services.AddSingleton<Dispatcher>();
        });
        dispatcher = bench.Get<Dispatcher>();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory]
    [InlineData(24)]
    [InlineData(-1)]
    public async Task What_runs_while_the_clock_is_set_is_not_started_a_second_time(int hours)
    {
        TaskCompletionSource gate = new();
        job.Until = gate.Task;
        await QueueAsync("a");
        var pass = dispatcher.RunDueAsync(default);
        await job.Entered.Task;

        Set(TimeSpan.FromHours(hours));
        Assert.Equal(0, await dispatcher.RunDueAsync(default));
        bench.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, await dispatcher.RunDueAsync(default));
        gate.SetResult();
        await pass;

        Assert.Equal(["a"], job.Ran);
        Assert.Equal(OutboxState.Done, (await RowAsync()).State);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(-1)]
    public async Task What_a_killed_process_held_is_free_after_one_lease_whatever_the_clock_did(int hours)
    {
        await QueueAsync("a");
        await bench.Get<Timekeeper>().FollowAsync(LongestLease, default);
        Assert.Single(await bench.DoAsync<Outbox, IReadOnlyList<OutboxRow>>(
            outbox => outbox.LeaseDueAsync(bench.Clock.GetUtcNow(), LongestLease, 10, null, default)));

        Set(TimeSpan.FromHours(hours));
        Assert.Equal(0, await dispatcher.RunDueAsync(default));
        bench.Clock.Advance(LongestLease);

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }

    [Fact]
    public async Task A_lease_that_was_given_by_the_old_clock_after_the_jump_is_held_too()
    {
        await QueueAsync("a");
        await dispatcher.RunDueAsync(default);
        Set(Day);
        await dispatcher.RunDueAsync(default);

        // A turn that has read the time before the jump saves after it.
        await bench.DoAsync<SupportDb>(db =>
        {
            var row = Row("late", bench.Clock.GetUtcNow() - Day);
            row.LeaseUntil(row.DueAt + LongestLease);
            db.Outbox.Add(row);
            return Task.CompletedTask;
        });

        Assert.Equal(0, await dispatcher.RunDueAsync(default));
    }

    [Fact]
    public async Task What_was_due_before_the_clock_went_back_is_due_still()
    {
        await dispatcher.RunDueAsync(default);
        await QueueAsync("a");

        Set(-Hour);

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }

    [Fact]
    public async Task A_retry_does_not_wait_for_as_long_as_the_clock_went_back()
    {
        job.Script = _ => job.Ran.Count == 1 ? new JobOutcome.Retry("down") : new JobOutcome.Done();
        await QueueAsync("a");
        await dispatcher.RunDueAsync(default);

        Set(-Hour);

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
        Assert.Equal(OutboxState.Done, (await RowAsync()).State);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_reminder_comes_when_the_clock_shows_its_time_and_not_before(int hours)
    {
        await dispatcher.RunDueAsync(default);
        await QueueAsync("reminder", dueIn: 3 * Hour);

        Set(TimeSpan.FromHours(hours));
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
            await QueueAsync("a");
            await QueueAsync("fails once");
            await dispatcher.RunDueAsync(default);
            await QueueAsync("b");
            Set(jump);
            await dispatcher.RunDueAsync(default);
            bench.Clock.Advance(TimeSpan.FromSeconds(10));
            await dispatcher.RunDueAsync(default);
        }

        Assert.All(await bench.OutboxAsync(), row => Assert.Equal(OutboxState.Done, row.State));
        Assert.Equal((4, 5, 4), (Count("a"), Count("fails once"), Count("b")));

        int Count(string payload) => job.Ran.Count(ran => ran == payload);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_while_nobody_ran_holds_nothing_up()
    {
        await bench.DoAsync<SupportDb>(db =>
        {
            db.SeenActivities.Add(Seen("before", Samples.Now));
            return Task.CompletedTask;
        });
        await QueueAsync("due then");
        await QueueAsync("reminder", dueIn: Hour);

        Set(-Hour);

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
        Assert.Equal(["due then"], job.Ran);
    }

    [Fact]
    public async Task What_was_seen_in_the_future_is_seen_now_so_that_it_is_not_remembered_for_longer()
    {
        await dispatcher.RunDueAsync(default);
        await bench.DoAsync<SupportDb>(db =>
        {
            db.SeenActivities.Add(Seen("click:1", Samples.Now));
            return Task.CompletedTask;
        });

        Set(-Hour);
        await dispatcher.RunDueAsync(default);

        Assert.Equal(Samples.Now - Hour, (await SeenAsync()).Single().SeenAt);
    }

    [Fact]
    public async Task A_clock_that_was_set_forward_makes_nothing_forgotten_that_Teams_may_still_repeat()
    {
        await bench.DoAsync<SupportDb>(db =>
        {
            db.SeenActivities.Add(Seen("1", Samples.Now));
            return Task.CompletedTask;
        });
        await dispatcher.RunDueAsync(default);
        bench.Clock.Advance(Hour);

        Set(30 * Day);
        await dispatcher.RunDueAsync(default);
        var soon = await SeenAsync();
        bench.Clock.Advance(Hour);
        await dispatcher.RunDueAsync(default);

        Assert.Single(soon);
        Assert.Empty(await SeenAsync());
    }

    [Fact]
    public async Task What_could_not_be_set_right_at_once_is_set_right_at_the_next_look()
    {
        await dispatcher.RunDueAsync(default);
        await QueueAsync("a");
        using CancellationTokenSource gone = new();
        await gone.CancelAsync();

        Set(-Hour);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Get<Timekeeper>().FollowAsync(LongestLease, gone.Token));

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }

    private void Set(TimeSpan by) => bench.Clock.AdjustTime(bench.Clock.GetUtcNow() + by);

    private Task QueueAsync(string payload, TimeSpan dueIn = default) => bench.DoAsync<SupportDb>(db =>
    {
        db.Outbox.Add(Row(payload, bench.Clock.GetUtcNow() + dueIn));
        return Task.CompletedTask;
    });

    private static OutboxRow Row(string payload, DateTimeOffset dueAt) =>
        new() { PartnerTenant = StoreBench.Partner, Lane = payload, Kind = ScriptedJob.OwnKind, Payload = payload, DueAt = dueAt };

    private static SeenActivity Seen(string id, DateTimeOffset at) =>
        new() { PartnerTenant = StoreBench.Partner, ConversationId = "conversation", ActivityId = id, SeenAt = at };

    private async Task<OutboxRow> RowAsync() => Assert.Single(await bench.OutboxAsync());

    private Task<List<SeenActivity>> SeenAsync() => bench.DoAsync<SupportDb, List<SeenActivity>>(db => db.SeenActivities.AsNoTracking().ToListAsync());
}
