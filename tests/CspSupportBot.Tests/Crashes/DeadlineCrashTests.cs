using System.Globalization;
using CspSupportBot.Tests.Infrastructure;
using Xunit.Abstractions;

namespace CspSupportBot.Tests.Crashes;

/// <summary>
/// Many deadlines pass within the same minute, in many channels, opposite a Teams that throttles, while both replicas are killed over and over. <c>NOTICE_KILL_TICKETS</c> and
/// <c>NOTICE_KILL_CHANNELS</c> are how many (60 and 5 as a part of the tests, 2,000 and 50 for the full run), <c>NOTICE_KILL_SCALE</c> how much slower than real Teams' time runs,
/// <c>NOTICE_KILL_SEED</c> chooses other moments.
/// </summary>
[Collection(CrashGroup.Name)]
public sealed class DeadlineCrashTests(ITestOutputHelper report)
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);
    private readonly int tickets = (int)FromEnvironment("NOTICE_KILL_TICKETS", 60);
    private readonly int channels = (int)FromEnvironment("NOTICE_KILL_CHANNELS", 5);
    private readonly double scale = FromEnvironment("NOTICE_KILL_SCALE", 1);
    private readonly int seed = (int)FromEnvironment("NOTICE_KILL_SEED", 20261129);

    // Of few notices the hundredth part is one that a killed replica held, and perhaps the other one then.
    private TimeSpan Slack => TimeSpan.FromSeconds(tickets < 1000 ? 20 : 5);

    [PostgresFact]
    public async Task Every_notice_comes_once_or_marked_and_in_time_whenever_replicas_are_killed()
    {
        SendWindows windows = new(scale);

        // What a killed replica held is free after some seconds; a call that must wait longer for its turn lets others go first.
        await using var replicas = await Replicas.StartAsync(
        [
            ("Jobs__RunTimeout", "00:00:03"), ("BotFramework__Patience", "00:00:01"), ("Storage__UnreadyLag", "01:00:00"), ("Sla__WarnAt__0", ReplicaDeadlines.WarnAt),
            .. windows.OfEachReplica(),
        ]);
        replicas.Teams.Throttling = windows.Teams();
        ReplicaDeadlines deadlines = new(replicas, tickets, channels);
        ReplicaKiller killer = new(replicas, seed);
        var window = TimeSpan.FromSeconds(Math.Min(60, tickets / 10));
        var begin = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(5 + (tickets / 200));
        await deadlines.PlanAsync(begin, window);
        Assert.True(TimeProvider.System.GetUtcNow() < begin, "The deadlines passed while they were planned.");

        var allowed = windows.Earliest(deadlines.Messages, 2 * tickets / channels);
        await killer.KillAsync(begin - TimeProvider.System.GetUtcNow() + window + (allowed / 2));
        await replicas.SettleAsync(Settling);

        var taken = replicas.Teams.Requests.Where(request => request is { Status: 201 or 202 } && (request.IsMessage || request.IsCreateConversation)).ToList();
        var (late, repeats) = deadlines.AssertAllCame(taken, killer.Kills);
        List<TimeSpan> ordered = [.. late.Order()];
        report.WriteLine($"Seed {seed}: {tickets} tickets due within {window.TotalSeconds:F0} s, {channels} channels, {killer.Kills} kills, {repeats} copies, {replicas.Teams.Throttling.Exceeded.Count} calls throttled.");
        report.WriteLine(
            $"Late: p50 {Percentile(ordered, 50).TotalSeconds:F1} s, p99 {Percentile(ordered, 99).TotalSeconds:F1} s, at most {ordered[^1].TotalSeconds:F1} s; the windows allow {allowed.TotalSeconds:F1} s.");
        Assert.Equal(0, await replicas.CountAsync("\"State\" = 'Parked'"));
        Assert.True(Percentile(ordered, 99) <= allowed + Slack, $"p99 is {Percentile(ordered, 99)}, and {allowed} is allowed.");
    }

    private static TimeSpan Percentile(List<TimeSpan> ordered, int percent) => ordered[(ordered.Count - 1) * percent / 100];

    private static double FromEnvironment(string name, double otherwise) =>
        double.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
