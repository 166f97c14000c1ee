using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace CspSupportBot.Tests.Storage;

public sealed class StoreStartTests
{
    [Fact]
    public async Task A_store_of_another_version_is_refused_with_what_to_do_and_left_as_it_is()
    {
        await using var bench = await StoreBench.StartAsync();
        await bench.DoAsync<SupportDb>(db => db.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '99.0.0')"));
        var start = bench.Get<IEnumerable<IHostedService>>().OfType<StoreStart>().Single();

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => start.StartAsync(CancellationToken.None));

        Assert.Contains("ConnectionStrings:Support", StartRefusal.Of(refused));
    }
}
