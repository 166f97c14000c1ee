using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Tests.Jobs;

/// <summary>A store and its dispatcher, by a clock that somebody sets.</summary>
internal sealed class JumpBench(StoreBench store) : IAsyncDisposable
{
    public StoreBench Store => store;

    public Dispatcher Dispatcher { get; } = store.Get<Dispatcher>();

    public static async Task<JumpBench> StartAsync(ScriptedJob job) => new(await StoreBench.StartAsync(services => services.AddDispatcherOf(job)));

    public static OutboxRow Row(string payload, DateTimeOffset dueAt) =>
        new() { PartnerTenant = StoreBench.Partner, Lane = payload, Kind = ScriptedJob.OwnKind, Payload = payload, DueAt = dueAt };

    public static SeenActivity Seen(string id, DateTimeOffset at) =>
        new() { PartnerTenant = StoreBench.Partner, ConversationId = "conversation", ActivityId = id, SeenAt = at };

    public FakeTime Time { get; } = store.Get<FakeTime>();

    public Task QueueAsync(string payload, TimeSpan dueIn = default) => store.DoAsync<SupportDb>(db =>
    {
        db.Outbox.Add(Row(payload, store.Get<TimeProvider>().GetUtcNow() + dueIn));
        return Task.CompletedTask;
    });

    public async Task<OutboxRow> RowAsync() => Assert.Single(await store.OutboxAsync());

    public Task<List<SeenActivity>> SeenAsync() => store.DoAsync<SupportDb, List<SeenActivity>>(db => db.SeenActivities.AsNoTracking().ToListAsync());

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
