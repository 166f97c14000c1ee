using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Tests.Storage;

/// <summary>What the store promises: its schema is this version's, and partners don't see each other.</summary>
public sealed class StoreTests : IAsyncLifetime
{
    private const string OtherPartner = "another partner";

    private StoreBench bench = null!;

    public async Task InitializeAsync() => bench = await StoreBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_migrations_make_an_empty_file_into_this_versions_store() => await bench.DoAsync<SupportDb>(async db =>
    {
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: add a migration.");
        Assert.Empty(await db.Tickets.ToListAsync());
    });

    [Fact]
    public async Task A_partner_sees_nothing_of_another() => await bench.DoAsync<SupportDb>(async db =>
    {
        db.Drafts.Add(Samples.Draft());
        db.Tickets.Add(Samples.Filed());
        await db.SaveChangesAsync();
        await bench.DoAsync<SupportDb>(
            async others =>
            {
                Assert.Empty(await others.Drafts.ToListAsync());
                Assert.Empty(await others.Tickets.ToListAsync());
                Assert.Empty(await others.TicketEvents.ToListAsync());
            },
            OtherPartner);
    });

    [Fact]
    public async Task A_ticket_is_read_as_it_was_written()
    {
        var written = Samples.Filed();
        await bench.DoAsync<SupportDb>(db =>
        {
            db.Tickets.Add(written);
            return Task.CompletedTask;
        });

        var read = await bench.DoAsync<SupportDb, CspSupportBot.Domain.Tickets.Ticket>(db => db.Tickets.Include(ticket => ticket.History).SingleAsync());

        Assert.Equal((written.Contact, written.State, written.FirstResponseDue), (read.Contact, read.State, read.FirstResponseDue));
        Assert.Equal((written.PolicyVersion, written.IsBestEffort), (read.PolicyVersion, read.IsBestEffort));
        Assert.Equal(written.Problem!.ClassificationName, read.Problem!.ClassificationName);
        Assert.Equal(2, read.History.Count);
    }
}
