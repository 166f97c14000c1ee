using CspSupportBot.Storage;
using CspSupportBot.Storage.Postgres;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace CspSupportBot.Tests.Storage;

/// <summary>The bot goes by its store's time, whatever the clock of its machine shows.</summary>
public sealed class StoreClockTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly SetMachine machine = new();
    private readonly SetTime store = new() { Read = () => Samples.Now };

    [Fact]
    public async Task It_shows_the_store_s_time_and_goes_on_by_itself()
    {
        store.Read = () => Samples.Now - (3 * Hour);
        var clock = new StoreClock(machine, store);
        var before = clock.GetUtcNow();

        var step = await clock.SetAsync(default);
        machine.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((Samples.Now, TimeSpan.Zero), (before, step));
        Assert.Equal(Samples.Now - (3 * Hour) + TimeSpan.FromSeconds(10), clock.GetUtcNow());
        Assert.Equal(3 * Hour, clock.Skew);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(-1)]
    public async Task Setting_the_machine_s_clock_changes_neither_its_time_nor_its_timers(int hours)
    {
        var clock = new StoreClock(machine, store);
        await clock.SetAsync(default);
        var minute = Task.Delay(TimeSpan.FromMinutes(1), clock);
        var began = clock.GetTimestamp();

        machine.Ahead = TimeSpan.FromHours(hours);
        machine.Advance(TimeSpan.FromSeconds(59));
        var isEarly = minute.IsCompleted;
        machine.Advance(TimeSpan.FromSeconds(1));
        await minute;

        Assert.False(isEarly);
        Assert.Equal(Samples.Now.AddMinutes(1), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(1), clock.GetElapsedTime(began));
    }

    [Fact]
    public async Task It_goes_on_while_the_store_is_gone_and_tells_what_it_was_wrong_by_afterwards()
    {
        var clock = new StoreClock(machine, store);
        await clock.SetAsync(default);

        store.Read = () => throw new InvalidOperationException("gone");
        machine.Advance(Hour);
        await Assert.ThrowsAsync<InvalidOperationException>(() => clock.SetAsync(default));
        var meanwhile = clock.GetUtcNow();
        store.Read = () => Samples.Now;

        Assert.Equal(Samples.Now + Hour, meanwhile);
        Assert.Equal(-Hour, await clock.SetAsync(default));
        Assert.Equal(Samples.Now, clock.GetUtcNow());
    }

    [Fact]
    public async Task An_answer_that_was_long_on_its_way_is_no_jump()
    {
        var clock = new StoreClock(machine, store);
        await clock.SetAsync(default);
        store.Read = () =>
        {
            machine.Advance(TimeSpan.FromSeconds(20));
            return Samples.Now;
        };

        Assert.Equal(TimeSpan.Zero, await clock.SetAsync(default));
        Assert.Equal(Samples.Now.AddSeconds(20), clock.GetUtcNow());
    }

    [Fact]
    public async Task What_clocks_differ_by_a_little_is_followed_without_a_word()
    {
        await using var bench = await StoreBench.StartAsync();
        var timekeeper = bench.Get<Timekeeper>();
        await timekeeper.FollowAsync(Hour, default);

        bench.Get<FakeTime>().Set(StoreClock.Tolerance);
        await timekeeper.FollowAsync(Hour, default);

        Assert.Null(timekeeper.LastJump);
        Assert.Equal(Samples.Now + StoreClock.Tolerance, bench.Get<TimeProvider>().GetUtcNow());
    }

    [Fact]
    public async Task The_operator_is_told_of_a_machine_that_is_not_with_its_database()
    {
        await using var bench = await StoreBench.StartAsync();
        store.Read = () => Samples.Now + TimeSpan.FromMinutes(7);
        var clock = new StoreClock(machine, store);
        var timekeeper = new Timekeeper(
            clock, bench.Get<IServiceScopeFactory>(), bench.Get<IOptions<StorageOptions>>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<Timekeeper>.Instance);
        var readiness = new ClockReadiness(timekeeper, clock);
        await timekeeper.FollowAsync(Hour, default);

        Assert.StartsWith("this machine's is 00:07:00 behind the database's", readiness.Note, StringComparison.Ordinal);
        Assert.Null(await readiness.FindProblemAsync(default));
    }

    [PostgresFact]
    public async Task Two_replicas_whose_machines_are_years_apart_agree_on_what_is_due()
    {
        await using var bench = await StoreBench.StartAsync(provider: StorageOptions.Postgres);
        await using var database = NpgsqlDataSource.Create(ConnectionString(bench));
        var slow = new StoreClock(new FakeTimeProvider(new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero)), new DatabaseTime(database));
        var fast = new StoreClock(new FakeTimeProvider(new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero)), new DatabaseTime(database));
        await using var now = database.CreateCommand("SELECT clock_timestamp()");
        var before = new DateTimeOffset((DateTime)(await now.ExecuteScalarAsync())!);

        await slow.SetAsync(default);
        await fast.SetAsync(default);

        var after = new DateTimeOffset((DateTime)(await now.ExecuteScalarAsync())!);
        Assert.All([slow.GetUtcNow(), fast.GetUtcNow()], shown => Assert.InRange(shown, before, after));
        Assert.True(fast.Skew > 60 * TimeSpan.FromDays(365) && slow.Skew < 0 * Hour);
    }

    [PostgresFact]
    public async Task The_product_goes_by_the_database_where_replicas_share_one()
    {
        await using var bench = await StoreBench.StartAsync(provider: StorageOptions.Postgres);
        var configuration = new ConfigurationBuilder().AddCommandLine(bench.CommandLine).Build();
        await using var product = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddStorage(configuration).BuildServiceProvider();

        Assert.Same(product.GetRequiredService<StoreClock>(), product.GetRequiredService<TimeProvider>());
        Assert.IsType<DatabaseTime>(product.GetRequiredService<IStoreTime>());
        Assert.Equal(TimeSpan.Zero, await product.GetRequiredService<StoreClock>().SetAsync(default));
    }

    private static string ConnectionString(StoreBench bench) => bench.Get<IConfiguration>().GetConnectionString("Support")!;

    /// <summary>A machine whose clock somebody sets, while its monotonic clock goes on.</summary>
    private sealed class SetMachine() : FakeTimeProvider(Samples.Now)
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }

    private sealed class SetTime : IStoreTime
    {
        public required Func<DateTimeOffset> Read { get; set; }

        public Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Read());
    }
}
