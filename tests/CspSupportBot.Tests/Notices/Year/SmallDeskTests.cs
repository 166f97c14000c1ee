using System.Globalization;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;
using Xunit.Abstractions;

namespace CspSupportBot.Tests.Notices.Year;

/// <summary>
/// Some days of a small desk through the whole bot, on a fake clock: people file tickets and do this and that with them, by chance, and what they are told is read back at the simulated Teams.
/// <c>SMALL_DESK_DAYS</c>, <c>SMALL_DESK_TICKETS</c> and <c>SMALL_DESK_SEED</c> choose others.
/// </summary>
public sealed class SmallDeskTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int DeedsOfEach = 7;

    private static readonly BusinessImpact[] Impacts = [BusinessImpact.Minimal, BusinessImpact.Moderate, BusinessImpact.Critical];

    private static readonly string[] Commands =
    [
        "responded {0}", "responded {0}", "not responded {0}", "reply {0} Here it is.", "wait {0} customer", "resume {0}", "severity {0} A", "severity {0} B", "severity {0} C",
        "snooze {0} 30 min", "snooze {0} 2 hours", "acknowledge {0}", "assign {0} Aiko Tanaka", "assign {0} Ben Hill", "assign {0} Cara Diaz", "resolve {0}", "reopen {0}",
    ];

    private readonly int days = FromEnvironment("SMALL_DESK_DAYS", 5);
    private readonly int tickets = FromEnvironment("SMALL_DESK_TICKETS", 12);
    private readonly int seed = FromEnvironment("SMALL_DESK_SEED", 20261129);

    private SmallDesk desk = null!;
    private int digests;

    public async Task InitializeAsync() => desk = await SmallDesk.StartAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task In_the_days_of_a_desk_every_notice_is_right_each_ticket_has_one_thread_and_each_digest_is_complete()
    {
        Random random = new(seed);
        var end = desk.Now + TimeSpan.FromDays(days);
        PriorityQueue<Func<Task>, DateTimeOffset> plans = new();
        PlanMornings(plans, end);
        for (var number = 0; number < tickets; number++)
        {
            plans.Enqueue(() => FileAsync(plans, random), desk.Now + ((end - desk.Now) * random.NextDouble() * 0.9));
        }

        while (plans.TryDequeue(out var deed, out var at) && at < end)
        {
            await desk.PassUntilAsync(at);
            await deed();
        }

        await desk.PassUntilAsync(end);
        Assert.All(desk.Watch.Tickets, ticket => desk.Watch.EnsureBreachIsHeard(ticket, desk.Now));
        output.WriteLine(
            $"Seed {seed}, {days} days, {desk.Filed.Count} tickets: {desk.Watch.Heard} notices, {desk.Threads} threads, {desk.Watch.Breaches} broken promises looked for, {digests} digests. "
            + string.Join(", ", desk.Deeds.Select(deed => $"{deed.Key} {deed.Value}")));
        Assert.True(desk.Watch.Heard > tickets && desk.Threads > 0 && digests > 0);
    }

    private async Task FileAsync(PriorityQueue<Func<Task>, DateTimeOffset> plans, Random random)
    {
        await desk.FileAsync(desk.Agents[random.Next(desk.Agents.Count)], Impacts[random.Next(Impacts.Length)]);
        var (number, at) = (desk.Filed[^1], desk.Now);
        for (var deed = 0; deed < DeedsOfEach; deed++)
        {
            at += TimeSpan.FromSeconds(random.Next(16) == 0 ? random.Next(150_000) : random.Next(9_000));
            var command = string.Format(CultureInfo.InvariantCulture, Commands[random.Next(Commands.Length)], number);
            plans.Enqueue(() => desk.SayAsync(number, command), at);
        }

        plans.Enqueue(() => desk.SayAsync(number, $"resolve {number}"), at + TimeSpan.FromHours(10 * random.NextDouble()));
    }

    // A digest that is due comes before anything that people do then.
    private void PlanMornings(PriorityQueue<Func<Task>, DateTimeOffset> plans, DateTimeOffset end)
    {
        foreach (var agent in desk.Agents)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(agent.User.TimeZone);
            for (var day = TimeZoneInfo.ConvertTime(desk.Now, zone).Date; day < end; day = day.AddDays(1))
            {
                var morning = day.AddHours(8.5);
                var at = new DateTimeOffset(morning, zone.GetUtcOffset(morning));
                if (at > desk.Now && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                {
                    plans.Enqueue(() => SeeDigestAsync(agent), at);
                }
            }
        }
    }

    private Task SeeDigestAsync(HelpdeskChat agent)
    {
        var (expected, came) = (desk.DayOf(agent), desk.DigestsNow(agent));
        if (expected.Count == 0)
        {
            Assert.Empty(came);
        }
        else
        {
            Assert.Equal(expected, Assert.Single(came));
            digests++;
        }

        return Task.CompletedTask;
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
