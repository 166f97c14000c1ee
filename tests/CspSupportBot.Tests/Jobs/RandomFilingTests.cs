using System.Globalization;
using CspSupportBot.Domain.Tickets;
using Xunit.Abstractions;

namespace CspSupportBot.Tests.Jobs;

/// <summary>
/// Random schedules of time-outs, faults and deaths between submit and filed, over real HTTP: no duplicate, none lost, all settled. FILING_SCHEDULES=200 for the full run.
/// </summary>
public sealed class RandomFilingTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int Schedules = Setting("FILING_SCHEDULES", 20);
    private static readonly int Seed = Setting("FILING_SEED", 1);

    private LiveJobsBench bench = null!;

    public async Task InitializeAsync() => bench = await LiveJobsBench.StartAsync(follows: false);

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Whatever_goes_wrong_a_ticket_is_filed_once_or_refused_for_good()
    {
        Dictionary<TicketState, int> ends = [];
        for (var index = 0; index < Schedules; index++)
        {
            var schedule = new FilingSchedule((Seed * 100_000) + index);
            Arrange(schedule);
            var ticket = await bench.SubmitAsync();
            var deaths = new Queue<int>(schedule.DiesAfterRequests);

            var isSettled = await bench.SettleAsync(async () =>
            {
                await bench.RunAsync(deaths.TryDequeue(out var requests) ? requests : null);
                schedule.DeliverLate();
            });

            var end = (await bench.FindAsync(ticket.Id)).State;
            var atMicrosoft = bench.Azure.Arm.Tickets.Count(one => one.Name == ticket.BackendName);
            Assert.True(
                (isSettled, end, atMicrosoft) is (true, TicketState.Filed, 1) or (true, TicketState.Failed or TicketState.Prepared, 0),
                $"Schedule {index}: settled {isSettled}, {end} here, {atMicrosoft} at Microsoft. {schedule}");
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        output.WriteLine(string.Join(", ", ends.Select(end => $"{end.Key}: {end.Value}")));
        Assert.True(ends.GetValueOrDefault(TicketState.Filed) > Schedules / 3);
    }

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : standard;

    private void Arrange(FilingSchedule schedule)
    {
        bench.Azure.Arm.Faults.Clear();
        bench.Azure.Arm.RepeatedNames = schedule.RepeatedNames;
        bench.Azure.Arm.Operations.Usual = schedule.Course;
        foreach (var fault in schedule.Faults)
        {
            bench.Azure.Arm.Faults.Add(fault);
        }

        if (schedule.LosesTokens)
        {
            bench.Azure.Login.Revoke();
        }
    }
}
