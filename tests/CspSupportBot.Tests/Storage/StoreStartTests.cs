using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace CspSupportBot.Tests.Storage;

public sealed class StoreStartTests
{
    [Theory]
    [InlineData("29990101000000_ContractLanes")]
    [InlineData("20000101000000_Initial")]
    public async Task A_store_of_another_version_is_refused_with_what_to_do_and_left_as_it_is(string migration)
    {
        await using var bench = await StoreBench.StartAsync();
        await RememberAsync(bench, migration);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartOf(bench).StartAsync(CancellationToken.None));

        Assert.Contains("ConnectionStrings:Support", StartRefusal.Of(refused));
    }

    [Fact]
    public async Task A_store_that_a_later_version_has_only_added_to_is_used_so_that_replicas_can_be_replaced_one_by_one()
    {
        await using var bench = await StoreBench.StartAsync();
        await RememberAsync(bench, "29990101000000_AddLanes");

        await StartOf(bench).StartAsync(CancellationToken.None);

        Assert.Empty(await bench.OutboxAsync());
    }

    [Fact]
    public async Task To_migrate_beside_a_bot_that_runs_takes_nothing_from_it()
    {
        await using var bench = await StoreBench.StartAsync();
        await bench.DoAsync<SupportDb>(db =>
        {
            var row = OutboxRows.File(StoreBench.Partner, Guid.NewGuid(), Samples.Now);
            row.LeaseToTurn(Samples.Now.AddHours(1));
            db.Outbox.Add(row);
            return Task.CompletedTask;
        });

        await MigrateCommand.RunAsync(bench.CommandLine);

        Assert.NotNull(Assert.Single(await bench.OutboxAsync()).Lease);
    }

    [PostgresFact]
    public async Task A_database_that_does_not_exist_is_refused_with_what_to_do()
    {
        using var store = new TestStore(StorageOptions.Postgres);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => MigrateCommand.RunAsync(
            ["--Storage:Provider=Postgres", $"--ConnectionStrings:Support={store.ConnectionString};Database=nowhere"]));

        Assert.Contains("create it", refused.Message);
    }

    private static Task RememberAsync(StoreBench bench, string migration) =>
        bench.DoAsync<SupportDb>(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ({migration}, '99.0.0')"));

    private static StoreStart StartOf(StoreBench bench) => bench.Get<IEnumerable<IHostedService>>().OfType<StoreStart>().Single();
}
