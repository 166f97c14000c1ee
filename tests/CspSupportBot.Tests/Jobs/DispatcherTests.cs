using CspSupportBot.Domain.Operations;
using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Jobs;

/// <summary>Durable work is repeated with growing waits, in order within its lane, and given up in the end; the clock is fake.</summary>
public sealed class DispatcherTests : IAsyncLifetime
{
    private const int DiskFull = 13;

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RunTimeout = TimeSpan.FromSeconds(30);

    private readonly ScriptedJob job = new();
    private StoreBench bench = null!;
    private Dispatcher dispatcher = null!;

    public async Task InitializeAsync()
    {
        bench = await StoreBench.StartAsync(services => services.AddDispatcherOf(job, options =>
        {
            options.FirstRetryAfter = FirstRetry;
            options.LongestRetryAfter = TimeSpan.FromMinutes(1);
            options.RunTimeout = RunTimeout;
            options.MaxAttempts = 3;
        }));
        dispatcher = bench.Get<Dispatcher>();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task What_is_due_is_done_once()
    {
        await QueueAsync("lane", "a");

        Assert.Equal(1, await dispatcher.RunDueAsync(default));
        Assert.Equal(0, await dispatcher.RunDueAsync(default));

        Assert.Equal(["a"], job.Ran);
        Assert.Equal(OutboxState.Done, (await RowAsync()).State);
    }

    [Fact]
    public async Task What_is_not_due_waits_for_its_time()
    {
        await QueueAsync("lane", "a", dueIn: TimeSpan.FromHours(1));

        Assert.Equal(0, await dispatcher.RunDueAsync(default));
        bench.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_is_tried_again_after_a_wait_that_doubles(bool throws)
    {
        job.Script = _ => throws ? throw new InvalidOperationException("down") : new JobOutcome.Retry("down");
        await QueueAsync("lane", "a");

        await dispatcher.RunDueAsync(default);
        var first = await RowAsync();
        await dispatcher.RunDueAsync(default);
        Assert.Equal(["a"], job.Ran);
        bench.Clock.Advance(first.DueAt - bench.Clock.GetUtcNow());
        var secondAt = bench.Clock.GetUtcNow();
        await dispatcher.RunDueAsync(default);
        var second = await RowAsync();

        Assert.Equal((OutboxState.Waiting, 1, "down"), (first.State, first.Attempts, first.LastError));
        Assert.InRange(first.DueAt - Samples.Now, FirstRetry * 0.8, FirstRetry * 1.2);
        Assert.Equal(["a", "a"], job.Ran);
        Assert.InRange(second.DueAt - secondAt, FirstRetry * 1.6, FirstRetry * 2.4);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_parked_and_those_who_wait_are_told()
    {
        job.Script = _ => new JobOutcome.Retry("down");
        await QueueAsync("lane", "a");

        for (var hour = 0; hour < 5; hour++)
        {
            await dispatcher.RunDueAsync(default);
            bench.Clock.Advance(TimeSpan.FromHours(1));
        }

        var row = await RowAsync();
        Assert.Equal((OutboxState.Parked, 3, "down"), (row.State, row.Attempts, row.LastError));
        Assert.Equal(3, job.Ran.Count);
        Assert.Equal(["a"], job.Parked);
    }

    [Fact]
    public async Task What_can_not_help_is_parked_at_once()
    {
        job.Script = _ => new JobOutcome.Park("gone");
        await QueueAsync("lane", "a");

        await dispatcher.RunDueAsync(default);

        Assert.Equal((OutboxState.Parked, 1, "gone"), ((await RowAsync()).State, (await RowAsync()).Attempts, (await RowAsync()).LastError));
        Assert.Equal(["a"], job.Parked);
    }

    [Fact]
    public async Task An_outage_of_the_store_is_no_attempt_of_the_work()
    {
        job.Script = _ => throw new InvalidOperationException("EF Core wraps it", new SqliteException("database or disk is full", DiskFull));
        await QueueAsync("lane", "a");

        await Assert.ThrowsAsync<InvalidOperationException>(() => dispatcher.RunDueAsync(default));

        Assert.Equal((OutboxState.Waiting, 0, StoreFault.Full), ((await RowAsync()).State, (await RowAsync()).Attempts, bench.Get<IStoreHealth>().Fault));
        Assert.Equal(0, await dispatcher.RunDueAsync(default));
    }

    [Fact]
    public async Task A_run_without_an_end_is_broken_off_and_tried_again()
    {
        job.Hangs = true;
        await QueueAsync("lane", "a");

        var pass = dispatcher.RunDueAsync(default);
        await job.Entered.Task;
        Assert.False(pass.IsCompleted);
        bench.Clock.Advance(RunTimeout);
        await pass;

        var row = await RowAsync();
        Assert.Equal((OutboxState.Waiting, 1), (row.State, row.Attempts));
        Assert.Contains("No answer", row.LastError);
        Assert.Null(row.LeasedUntil);
    }

    [Fact]
    public async Task A_row_waits_for_the_earlier_one_of_its_lane_but_not_for_other_lanes()
    {
        job.Script = payload => payload == "first" && job.Ran.Count(ran => ran == "first") == 1 ? new JobOutcome.Retry("down") : new JobOutcome.Done();
        await QueueAsync("lane", "first");
        await QueueAsync("lane", "second");
        await QueueAsync("other", "third");

        await dispatcher.RunDueAsync(default);
        Assert.Equal(["first", "third"], job.Ran.Order(StringComparer.Ordinal));
        bench.Clock.Advance(FirstRetry * 2);
        await dispatcher.RunDueAsync(default);

        Assert.Equal(["first", "second"], job.Ran.Skip(2));
    }

    [Fact]
    public async Task A_parked_row_does_not_hold_up_its_lane()
    {
        job.Script = payload => payload == "first" ? new JobOutcome.Park("gone") : new JobOutcome.Done();
        await QueueAsync("lane", "first");
        await QueueAsync("lane", "second");

        await dispatcher.RunDueAsync(default);

        Assert.Equal(["first", "second"], job.Ran);
    }

    [Fact]
    public async Task What_another_process_holds_is_left_until_its_lease_ends()
    {
        await QueueAsync("lane", "a");
        var now = bench.Clock.GetUtcNow();
        Assert.Single(await bench.DoAsync<Outbox, IReadOnlyList<OutboxRow>>(outbox => outbox.LeaseDueAsync(now, TimeSpan.FromMinutes(1), 10, DueWork.Any, default)));

        Assert.Equal(0, await dispatcher.RunDueAsync(default));
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await dispatcher.RunDueAsync(default));
    }

    private Task QueueAsync(string lane, string payload, TimeSpan dueIn = default) => bench.DoAsync<SupportDb>(db =>
    {
        db.Outbox.Add(new OutboxRow
        {
            PartnerTenant = StoreBench.Partner,
            Lane = lane,
            Kind = ScriptedJob.OwnKind,
            Payload = payload,
            DueAt = bench.Clock.GetUtcNow() + dueIn,
        });
        return Task.CompletedTask;
    });

    private async Task<OutboxRow> RowAsync() => Assert.Single(await bench.OutboxAsync());
}
