using System.Globalization;
using CspSupportBot.Tests.Infrastructure;
using Xunit.Abstractions;

namespace CspSupportBot.Tests.Crashes;

/// <summary>
/// Two replicas work off 2,000 planned messages while people file tickets, and both are killed over and over. <c>REPLICA_KILL_MINUTES</c> is how long
/// (half a minute by default, 30 for the full run; each full minute brings 2,000 messages more), <c>REPLICA_KILL_SEED</c> chooses other moments.
/// </summary>
[Collection(CrashGroup.Name)]
public sealed class ReplicaCrashTests(ITestOutputHelper report)
{
    private const int NoticesAtOnce = 2000;
    private const int Places = 4;

    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    private readonly int seed = (int)FromEnvironment("REPLICA_KILL_SEED", 20261125);
    private readonly TimeSpan duration = TimeSpan.FromMinutes(FromEnvironment("REPLICA_KILL_MINUTES", 0.5));

    [PostgresFact]
    public async Task Nothing_is_lost_or_doubled_unmarked_whenever_replicas_are_killed()
    {
        // What a killed replica held is free after some seconds, and a turn has as long when it is replayed as at first. That work is late while replicas
        // die all the time is no reason to call them unready.
        await using var replicas = await Replicas.StartAsync(
            ("Jobs__RunTimeout", "00:00:12"), ("Turns__Timeout", "00:00:12"), ("Storage__ReplyLease", "00:00:15"), ("Storage__UnreadyLag", "01:00:00"));
        var started = TimeProvider.System.GetTimestamp();
        ReplicaNotices notices = new(replicas);
        ReplicaPeople people = new(replicas, seed);
        ReplicaKiller killer = new(replicas, seed);
        using CancellationTokenSource enough = new();

        await notices.PlanAsync(NoticesAtOnce, duration < TimeSpan.FromMinutes(1) ? duration : TimeSpan.FromMinutes(1));
        var talking = people.TalkAsync(Places, enough.Token);
        await Task.WhenAll(killer.KillAsync(duration), PlanMoreAsync(notices));
        await enough.CancelAsync();
        await talking;
        await replicas.SettleAsync(Settling);

        var taken = replicas.Taken;
        var late = notices.AssertAllCame(taken).Order().ToList();
        await people.AssertOneTicketEachAsync();
        Assert.Equal(0, await replicas.CountAsync("\"State\" = 'Parked'"));
        var marks = taken.Count(RepeatMark.IsOn);
        report.WriteLine($"Seed {seed}: {killer.Kills} kills in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F0} s, {people.Count} tickets, {notices.Count} planned messages.");
        report.WriteLine($"Late: p50 {Percentile(late, 50).TotalMilliseconds:F0} ms, p99 {Percentile(late, 99).TotalSeconds:F1} s, at most {late[^1].TotalSeconds:F1} s. {marks} messages marked as repeats.");
        var repeats = (notices.AssertRepeatsAreMarked(taken, killer.Kills), people.AssertRepeatsAreMarked(taken, killer.Kills));
        report.WriteLine($"Came again: {repeats.Item1} planned messages, {repeats.Item2} answers.");
    }

    private async Task PlanMoreAsync(ReplicaNotices notices)
    {
        for (var minute = 1; minute < (int)duration.TotalMinutes; minute++)
        {
            await Task.Delay(TimeSpan.FromMinutes(1));
            await notices.PlanAsync(NoticesAtOnce, TimeSpan.FromMinutes(1));
        }
    }

    private static TimeSpan Percentile(List<TimeSpan> ordered, int percent) => ordered[(ordered.Count - 1) * percent / 100];

    private static double FromEnvironment(string name, double otherwise) =>
        double.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
