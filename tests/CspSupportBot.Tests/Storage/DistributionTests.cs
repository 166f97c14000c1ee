using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Npgsql;

namespace CspSupportBot.Tests.Storage;

/// <summary>
/// What a PostgreSQL that is distributed over several machines (such as Citus) demands of a table: its rows go by a column that stands in the primary key, in each
/// unique index and on both sides of each foreign key, because only then one machine alone can answer for the constraint.
/// </summary>
public sealed class DistributionTests : IAsyncLifetime, IDisposable
{
    private const string Column = "PartnerTenant";

    // Kept by EF Core, on the machine that the bot talks to; nothing refers to it.
    private const string Undistributed = "__EFMigrationsHistory";

    // The catalogue's numbers of columns become names, so that a failure names the constraint.
    private const string Faults = $"""
        WITH tables AS (
            SELECT c.oid, c.relname, (SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = '{Column}') AS tenant
            FROM pg_class c
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '{Undistributed}')
        SELECT relname || ' has no primary key' FROM tables t
            WHERE NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary)
        UNION ALL
        SELECT i.indexrelid::regclass::text || ' is unique without {Column}' FROM pg_index i JOIN tables t ON t.oid = i.indrelid
            WHERE i.indisunique AND (t.tenant IS NULL OR t.tenant <> ALL (i.indkey::int2[]))
        UNION ALL
        SELECT f.conname || ' refers without {Column}' FROM pg_constraint f JOIN tables t ON t.oid = f.conrelid JOIN tables r ON r.oid = f.confrelid
            WHERE f.contype = 'f' AND NOT EXISTS (
                SELECT 1 FROM unnest(f.conkey, f.confkey) AS pair(own, other) WHERE pair.own = t.tenant AND pair.other = r.tenant)
        """;

    private TestStore store = null!;

    public Task InitializeAsync()
    {
        // A skipped test is not even made, so PostgreSQL is here.
        store = new TestStore(StorageOptions.Postgres);
        return MigrateCommand.RunAsync([.. store.Settings.Select(setting => $"--{setting.Name}={setting.Value}")]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => store.Dispose();

    [PostgresFact]
    public async Task Every_table_can_be_distributed_by_partner_tenant() => Assert.Empty(await FaultsAsync());

    [PostgresFact]
    public async Task A_key_an_index_or_a_reference_without_the_partner_tenant_is_found()
    {
        await store.ExecuteAsync("""
            CREATE TABLE "Bare" ("PartnerTenant" text);
            CREATE TABLE "Alone" ("Id" int PRIMARY KEY);
            CREATE TABLE "Twice" ("PartnerTenant" text, "Id" int, "Name" text UNIQUE, "AloneId" int CONSTRAINT "ToAlone" REFERENCES "Alone", PRIMARY KEY ("PartnerTenant", "Id"));
            """);

        Assert.Equal(
            [
                "\"Alone_pkey\" is unique without PartnerTenant",
                "\"Twice_Name_key\" is unique without PartnerTenant",
                "Bare has no primary key",
                "ToAlone refers without PartnerTenant",
            ],
            (await FaultsAsync()).Order(StringComparer.Ordinal));
    }

    private async Task<List<string>> FaultsAsync()
    {
        await using var database = new NpgsqlConnection(store.ConnectionString);
        await database.OpenAsync();
        await using var command = new NpgsqlCommand(Faults, database);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> faults = [];
        while (await reader.ReadAsync())
        {
            faults.Add(reader.GetString(0));
        }

        return faults;
    }
}
