using CspSupportBot.Desk;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Jobs;

/// <summary>The durable work of tickets opposite the simulated Azure: real store, real HTTP, one fake clock for both sides.</summary>
internal sealed class LiveJobsBench : IAsyncDisposable
{
    private const int MostSteps = 400;

    // A call may hang for 20 seconds of the fake clock; in real time that must be over soon.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan StepWhileItHangs = TimeSpan.FromSeconds(1);

    private readonly StoreBench store;

    private LiveJobsBench(LiveAzure azure, StoreBench store, FakeTimeProvider clock) => (Azure, this.store, Clock) = (azure, store, clock);

    public LiveAzure Azure { get; }

    public FakeTimeProvider Clock { get; }

    /// <param name="follows">Whether filed tickets are followed.</param>
    public static async Task<LiveJobsBench> StartAsync(bool follows)
    {
        FakeTimeProvider clock = new(Samples.Now);
        var azure = await LiveAzure.StartAsync(clock);
        var store = await StoreBench.StartAsync(services =>
        {
            azure.AddTo(services);
            services.AddSingleton<TimeProvider>(clock);
            services.AddOptions<JobsOptions>().Configure(options => options.MaxAttempts = 1000);
            services.AddOptions<SyncOptions>();
            services.AddScoped<IJob, FileTicketJob>();
            services.AddScoped<IJob, TellMicrosoftJob>();
            services.AddScoped<IJob, AttachFileJob>();
            services.AddScoped<FileForwarding>();
            services.AddSingleton<IJob>(new IdleJob(OutboxRows.RefreshCardsKind));
            services.AddSingleton<IJob>(new IdleJob(OutboxRows.WarnKind));
            if (follows)
            {
                services.AddScoped<IJob, SyncTicketJob>();
            }
            else
            {
                services.AddSingleton<IJob>(new IdleJob(OutboxRows.SyncKind));
            }

            services.AddSingleton<ConfirmedSends>();
            services.AddMetrics().AddSingleton<BotMeter>();
            services.AddSingleton<JobRunner>();
            services.AddSingleton<Dispatcher>();
        });
        return new LiveJobsBench(azure, store, clock);
    }

    public Task<Ticket> SubmitAsync(BusinessImpact impact = BusinessImpact.Moderate) => store.DoAsync<IServiceProvider, Ticket>(async services =>
    {
        var id = Guid.NewGuid();
        var draft = LiveAzure.Draft(impact) with { Id = id, PartnerTenant = StoreBench.Partner, ConversationId = $"conversation {id}" };
        services.GetRequiredService<SupportDb>().Drafts.Add(draft);
        return await services.GetRequiredService<TicketDesk>().SubmitAsync(draft, LiveAzure.Problem, Samples.Contact, Samples.Aiko, default);
    });

    public async Task<Ticket> FindAsync(Guid id) => (await store.DoAsync<TicketSearch, Ticket?>(search => search.FindAsync(id, default)))!;

    /// <summary>One unit of work on a ticket.</summary>
    public Task DoAsync<TDesk>(Guid id, Func<TDesk, Ticket, Task> work)
        where TDesk : notnull => store.DoAsync<IServiceProvider>(async services =>
        await work(services.GetRequiredService<TDesk>(), (await services.GetRequiredService<TicketSearch>().FindAsync(id, default))!));

    /// <summary>Lets time pass from one piece of work to the next, until none is left.</summary>
    /// <returns>Whether it came to that.</returns>
    public async Task<bool> SettleAsync(Func<Task> step)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            await step();
            if (await NextAsync() is not { } next)
            {
                return true;
            }

            Clock.Advance(TimeSpan.FromTicks(Math.Max(0, (next - Clock.GetUtcNow()).Ticks)));
        }

        return false;
    }

    /// <summary>When something waits to be done, the next look at a ticket's clocks aside; null where nothing does.</summary>
    public Task<DateTimeOffset?> NextAsync() => store.DoAsync<SupportDb, DateTimeOffset?>(db => db.Outbox
        .Where(row => row.State == OutboxState.Waiting && row.Kind != OutboxRows.WarnKind && row.Kind != OutboxRows.FollowUpKind)
        .OrderBy(row => row.AvailableAt)
        .Select(row => (DateTimeOffset?)row.AvailableAt)
        .FirstOrDefaultAsync());

    /// <summary>Runs what is due; time passes faster while a call hangs.</summary>
    /// <param name="diesAfter">After so many requests the process is gone; null where it lives.</param>
    public async Task RunAsync(int? diesAfter = null)
    {
        using var death = new CancellationTokenSource();
        var before = Azure.Arm.Requests.Count;
        var run = store.Get<Dispatcher>().RunDueAsync(death.Token);
        for (var looks = 0; !run.IsCompleted; looks++)
        {
            await Task.WhenAny(run, Task.Delay(LookEvery));
            if (diesAfter is { } requests && Azure.Arm.Requests.Count - before >= requests)
            {
                await death.CancelAsync();
            }

            if (looks > 2)
            {
                Clock.Advance(StepWhileItHangs);
            }
        }

        try
        {
            await run;
        }
        catch (OperationCanceledException) when (death.IsCancellationRequested)
        {
            // Dead.
        }
    }

    /// <summary>Lets that much time pass, and whatever is due then be done.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await Azure.DisposeAsync();
    }
}
