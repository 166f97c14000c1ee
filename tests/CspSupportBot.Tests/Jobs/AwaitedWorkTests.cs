using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Jobs;

/// <summary>What somebody in front of a chat waits for goes first, but nothing starves for it.</summary>
public sealed class AwaitedWorkTests : IAsyncLifetime
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(10);

    private readonly ScriptedJob job = new();
    private StoreBench bench = null!;
    private Dispatcher dispatcher = null!;

    public async Task InitializeAsync()
    {
        bench = await StoreBench.StartAsync(services => services.AddDispatcherOf(job, options => options.FirstRetryAfter = FirstRetry));
        dispatcher = bench.Get<Dispatcher>();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task What_somebody_waits_for_goes_before_everything_that_was_planned()
    {
        for (var place = 0; place < 20; place++)
        {
            await QueueAsync($"planned {place}", "planned");
        }

        await QueueAsync("chat", "said before");
        await QueueAsync("chat", "answer", origin: "message");
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await QueueAsync("other chat", "later answer", origin: "later message");

        await dispatcher.RunDueAsync(default);

        Assert.Equal(["later answer", "said before"], job.Ran.Take(2).Order(StringComparer.Ordinal));
        Assert.Equal("answer", job.Ran[2]);
        Assert.Equal(23, job.Ran.Count);
    }

    [Fact]
    public async Task Answers_that_hang_leave_a_place_to_what_has_waited_longest()
    {
        TaskCompletionSource gate = new();
        job.Until = gate.Task;
        await QueueAsync("lane", "planned");
        for (var place = 0; place < 8; place++)
        {
            await QueueAsync($"chat {place}", "answer", origin: "message");
        }

        await dispatcher.StartAsync(default);
        for (var looks = 0; looks < 1_000 && job.Ran.Count < 4; looks++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(["answer", "answer", "answer", "planned"], job.Ran.Order(StringComparer.Ordinal));
        gate.SetResult();
        await dispatcher.StopAsync(default);
    }

    [Fact]
    public async Task An_answer_that_is_to_be_tried_later_holds_up_nothing()
    {
        job.Script = payload => payload == "answer" && job.Ran.Count(ran => ran == payload) == 1 ? new JobOutcome.Retry("down") : new JobOutcome.Done();
        await QueueAsync("chat", "answer", origin: "message");
        await QueueAsync("lane", "planned");

        await dispatcher.RunDueAsync(default);
        Assert.Equal(["answer", "planned"], job.Ran);
        bench.Clock.Advance(FirstRetry * 2);
        await dispatcher.RunDueAsync(default);

        Assert.Equal(["answer", "planned", "answer"], job.Ran);
    }

    private Task QueueAsync(string lane, string payload, string? origin = null) => bench.DoAsync<SupportDb>(db =>
    {
        db.Outbox.Add(new OutboxRow
        {
            PartnerTenant = StoreBench.Partner,
            Lane = lane,
            Kind = ScriptedJob.OwnKind,
            Payload = payload,
            Origin = origin,
            DueAt = bench.Clock.GetUtcNow(),
        });
        return Task.CompletedTask;
    });
}
