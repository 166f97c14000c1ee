using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Tests.Storage;

/// <summary>What stays in the queue of durable work, and for whom.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private StoreBench bench = null!;

    public async Task InitializeAsync() => bench = await StoreBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task What_is_done_and_old_is_removed_and_what_waits_or_is_parked_stays()
    {
        var (before, after) = (Samples.Now.AddDays(-1), Samples.Now.AddDays(1));
        await bench.DoAsync<SupportDb>(db =>
        {
            db.Outbox.AddRange(Row("done long ago", OutboxState.Done, before), Row("done lately", OutboxState.Done, after), Row("waits", OutboxState.Waiting, null), Row("parked", OutboxState.Parked, null));
            db.SeenActivities.AddRange(Seen("old", before), Seen("new", after));
            return Task.CompletedTask;
        });

        await bench.DoAsync<Outbox>(outbox => outbox.PurgeAsync(Samples.Now, default));

        Assert.Equal(["done lately", "waits", "parked"], (await bench.OutboxAsync()).Select(row => row.Payload));
        Assert.Equal("new", await bench.DoAsync<SupportDb, string>(async db => (await db.SeenActivities.SingleAsync()).ActivityId));
    }

    [Fact]
    public async Task What_a_killed_process_held_is_free_after_the_start()
    {
        await bench.DoAsync<SupportDb>(db =>
        {
            var row = Row("held", OutboxState.Waiting, null);
            row.LeaseToTurn(Samples.Now.AddHours(1));
            db.Outbox.Add(row);
            return Task.CompletedTask;
        });

        Assert.Equal(1, await bench.DoAsync<Outbox, int>(outbox => outbox.RecoverLeasesAsync(default)));

        Assert.Null(Assert.Single(await bench.OutboxAsync()).LeasedUntil);
    }

    private static OutboxRow Row(string payload, OutboxState state, DateTimeOffset? doneAt) => new()
    {
        PartnerTenant = StoreBench.Partner,
        Lane = payload,
        Kind = "kind",
        Payload = payload,
        DueAt = Samples.Now,
        State = state,
        DoneAt = doneAt,
    };

    private static SeenActivity Seen(string id, DateTimeOffset at) =>
        new() { PartnerTenant = StoreBench.Partner, ConversationId = "conversation", ActivityId = id, SeenAt = at };
}
