using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>A deployment: each replica gets SIGTERM in the middle of the traffic and starts again.</summary>
[Collection(CrashGroup.Name)]
public sealed class ReplicaStopTests
{
    /// <summary>Far shorter than any lease, which are 90 seconds here as anywhere.</summary>
    private static readonly TimeSpan WithoutALease = TimeSpan.FromSeconds(30);

    [PostgresFact]
    public async Task An_orderly_stop_in_the_middle_of_traffic_loses_nothing_doubles_nothing_and_holds_nothing()
    {
        await using var replicas = await Replicas.StartAsync();
        ReplicaNotices notices = new(replicas);
        ReplicaPeople people = new(replicas, seed: 1);
        using CancellationTokenSource enough = new();
        await notices.PlanAsync(1000, TimeSpan.FromSeconds(10));
        var talking = people.TalkAsync(places: 4, enough.Token);

        for (var replica = 0; replica < replicas.Count; replica++)
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            Assert.Equal(0, await replicas.StopAsync(replica));
            await replicas.StartAgainAsync(replica);
        }

        await enough.CancelAsync();
        await talking;

        // What a stopped replica still held would wait for the end of its lease.
        await replicas.SettleAsync(WithoutALease);
        var taken = replicas.Taken;
        notices.AssertAllCame(taken);
        await people.AssertOneTicketEachAsync();
        Assert.Equal((0, 0), (notices.AssertRepeatsAreMarked(taken, kills: 0), people.AssertRepeatsAreMarked(taken, kills: 0)));
        Assert.DoesNotContain(taken, RepeatMark.IsOn);
        Assert.Equal(0, await replicas.CountAsync("\"State\" = 'Parked' OR \"Lease\" IS NOT NULL"));
    }
}
