using CspSupportBot.Domain.Conversations;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Storage;

/// <summary>How a restored store is brought into line with a world that went on; `RestoreTests` tells the whole story.</summary>
public sealed class RestorationTests : IAsyncLifetime
{
    private const string Newcomer = "newcomer";

    private StoreBench bench = null!;

    public async Task InitializeAsync() => bench = await StoreBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_partner_that_had_no_ticket_when_the_backup_was_made_may_have_one_since()
    {
        await bench.DoAsync<SupportDb>(db => db.NextTicketNumberAsync(default));
        await bench.DoAsync<SupportDb>(
            db =>
            {
                db.Conversations.Add(Address());
                return Task.CompletedTask;
            },
            Newcomer);

        await bench.DoAsync<Restoration>(restoration => restoration.AdoptAsync(default));

        Assert.Equal(1002, await bench.DoAsync<SupportDb, long>(db => db.NextTicketNumberAsync(default)));
        Assert.Equal(1001, await bench.DoAsync<SupportDb, long>(db => db.NextTicketNumberAsync(default), Newcomer));
    }

    [Fact]
    public async Task Messages_about_different_things_and_edits_are_all_sent()
    {
        await bench.DoAsync<SupportDb>(db =>
        {
            db.Outbox.AddRange(
                Message("a", "ticket:1", replaces: null),
                Message("a", "ticket:2", replaces: null),
                Message("b", "ticket:1", replaces: null),
                Message("a", subject: null, replaces: null),
                Message("a", subject: null, replaces: null),
                Message("a", "ticket:2", replaces: "an older message"),
                Message("a", "ticket:1", replaces: null));
            return Task.CompletedTask;
        });

        var work = await bench.DoAsync<Restoration, RestoredWork>(restoration => restoration.AdoptAsync(default));

        Assert.Equal(new RestoredWork(7, 1), work);
        Assert.Equal(OutboxState.Done, (await bench.OutboxAsync())[0].State);
        Assert.All((await bench.OutboxAsync()).Skip(1), row => Assert.Equal((OutboxState.Waiting, 1), (row.State, row.Starts)));
    }

    private static OutboxRow Message(string conversation, string? subject, string? replaces) =>
        OutboxRows.Deliver(StoreBench.Partner, conversation, new OutgoingMessage("text", null, null, subject, replaces), Samples.Now);

    private static ConversationAddress Address() => new()
    {
        PartnerTenant = Newcomer,
        ConversationId = "conversation",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/amer/",
        BotId = "28:bot",
        LastSeenAt = Samples.Now,
    };
}
