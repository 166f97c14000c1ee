using System.Globalization;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace CspSupportBot.Tests.Jobs;

/// <summary>
/// Random schedules of time-outs, faults and deaths between submit and filed, over real HTTP: no duplicate, none lost, all settled. FILING_SCHEDULES=200 for the full run.
/// </summary>
public sealed class RandomFilingTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int MostSteps = 400;

    private static readonly int Schedules = Setting("FILING_SCHEDULES", 20);
    private static readonly int Seed = Setting("FILING_SEED", 1);

    // An attempt may hang for 20 seconds of this clock; real time is only a few milliseconds of it.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan StepWhileItHangs = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider clock = new(Samples.Now);
    private LiveAzure azure = null!;
    private StoreBench bench = null!;

    public async Task InitializeAsync()
    {
        azure = await LiveAzure.StartAsync(clock);
        bench = await StoreBench.StartAsync(services =>
        {
            azure.AddTo(services);
            services.AddSingleton<TimeProvider>(clock);
            services.AddOptions<JobsOptions>().Configure(options => options.MaxAttempts = 1000);
            services.AddScoped<IJob, FileTicketJob>();
            services.AddSingleton<IJob>(new IdleJob(OutboxRows.RefreshCardsKind));
            services.AddSingleton<IJob>(new IdleJob(OutboxRows.SyncKind));
            services.AddSingleton<ConfirmedSends>();
            services.AddSingleton<JobRunner>();
            services.AddSingleton<Dispatcher>();
        });
    }

    public async Task DisposeAsync()
    {
        await bench.DisposeAsync();
        await azure.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_goes_wrong_a_ticket_is_filed_once_or_refused_for_good()
    {
        Dictionary<TicketState, int> ends = [];
        for (var index = 0; index < Schedules; index++)
        {
            var schedule = new FilingSchedule((Seed * 100_000) + index);
            var ticket = await SubmitAsync(index);
            Arrange(schedule);
            await SettleAsync(ticket, schedule);
            var end = (await FindAsync(ticket.Id))!.State;
            var atMicrosoft = azure.Arm.Tickets.Count(one => one.Name == ticket.BackendName);

            Assert.True(
                (end, atMicrosoft) is (TicketState.Filed, 1) or (TicketState.Failed or TicketState.Prepared, 0),
                $"Schedule {index}: {end} here, {atMicrosoft} at Microsoft. {schedule}");
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        output.WriteLine(string.Join(", ", ends.Select(end => $"{end.Key}: {end.Value}")));
        Assert.True(ends.GetValueOrDefault(TicketState.Filed) > Schedules / 3);
    }

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : standard;

    private void Arrange(FilingSchedule schedule)
    {
        azure.Arm.Faults.Clear();
        azure.Arm.RepeatedNames = schedule.RepeatedNames;
        azure.Arm.Operations.Usual = schedule.Course;
        foreach (var fault in schedule.Faults)
        {
            azure.Arm.Faults.Add(fault);
        }

        if (schedule.LosesTokens)
        {
            azure.Login.Revoke();
        }
    }

    private Task<Ticket> SubmitAsync(int index) => bench.DoAsync<IServiceProvider, Ticket>(async services =>
    {
        var drafts = services.GetRequiredService<SupportDb>().Drafts;
        var draft = LiveAzure.Draft() with { Id = Guid.NewGuid(), PartnerTenant = StoreBench.Partner, ConversationId = $"conversation {index}" };
        drafts.Add(draft);
        return await services.GetRequiredService<TicketDesk>().SubmitAsync(draft, LiveAzure.Problem, Samples.Contact, Samples.Aiko, default);
    });

    private Task<Ticket?> FindAsync(Guid id) => bench.DoAsync<TicketSearch, Ticket?>(search => search.FindAsync(id, default));

    private async Task SettleAsync(Ticket ticket, FilingSchedule schedule)
    {
        var deaths = new Queue<int>(schedule.DiesAfterRequests);
        for (var step = 0; step < MostSteps; step++)
        {
            await RunAsync(deaths.TryDequeue(out var requests) ? requests : null, schedule);
            var next = await bench.DoAsync<SupportDb, DateTimeOffset?>(db => db.Outbox
                .Where(row => row.State == OutboxState.Waiting)
                .OrderBy(row => row.AvailableAt)
                .Select(row => (DateTimeOffset?)row.AvailableAt)
                .FirstOrDefaultAsync());
            if (next is null)
            {
                return;
            }

            clock.Advance(TimeSpan.FromTicks(Math.Max(0, (next.Value - clock.GetUtcNow()).Ticks)));
        }

        Assert.Fail($"CSP-{ticket.Number} is not settled after {MostSteps} steps. {schedule}");
    }

    /// <summary>Runs what is due; time passes faster while a call hangs.</summary>
    /// <param name="diesAfter">After so many requests the process is gone; null where it lives.</param>
    private async Task RunAsync(int? diesAfter, FilingSchedule schedule)
    {
        using var death = new CancellationTokenSource();
        var before = azure.Arm.Requests.Count;
        var run = bench.Get<Dispatcher>().RunDueAsync(death.Token);
        for (var looks = 0; !run.IsCompleted; looks++)
        {
            await Task.WhenAny(run, Task.Delay(LookEvery));
            if (diesAfter is { } requests && azure.Arm.Requests.Count - before >= requests)
            {
                await death.CancelAsync();
            }

            if (looks > 2)
            {
                clock.Advance(StepWhileItHangs);
            }
        }

        await run.ContinueWith(_ => { }, TaskScheduler.Default);
        schedule.DeliverLate();
    }
}
