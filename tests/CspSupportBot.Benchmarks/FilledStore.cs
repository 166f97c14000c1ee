using CspSupportBot.Domain;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Benchmarks;

/// <summary>A store with many open tickets and three waiting rows for each: two in the ticket's own lane, one in that of its conversation, due in the next weeks.</summary>
public sealed class FilledStore : IAsyncDisposable
{
    private const string Partner = "partner";

    // One INSERT of many rows each; what a database calls a series, a random id and a moment differs.
    private const string Tickets = """
        INSERT INTO "Tickets" ("Id", "PartnerTenant", "Number", "CustomerTenantId", "CustomerName", "CustomerDomain", "Family", "WhatId", "What", "Impact", "Kind", "Title", "Description",
            "SupportLanguage", "Route", "RuleId", "AlsoApplies", "IsOwnTenant", "IsCheckConfirmedBySubmitting", "ConversationId", "OwnerId", "OwnerName", "State", "SubmittedAt", "IsBestEffort",
            "SearchText", "CustomerSearchText", "Version")
        SELECT {id}, 'partner', n, 'customer-' || (n % 5000), 'Contoso Ltd', 'contoso.example', 'Azure', 'vm', 'Virtual machines', 'Moderate', 'BreakFix', 'It does not start',
            'It does not start since this morning.', 'en-us', 'File', 'azure', '', {no}, {no}, 'conversation-' || (n % 2000), 'owner-' || (n % 200), 'Ann', 'Filed', {now}, {no},
            'it does not start', 'contoso ltd', 1
        FROM {series}
        """;

    private const string Rows = """
        INSERT INTO "Outbox" ("PartnerTenant", "Lane", "Kind", "Payload", "DueAt", "State", "Attempts")
        SELECT 'partner', CASE n % 3 WHEN 0 THEN 'conversation-' || (n % 2000) ELSE 'ticket:' || (n / 3) END, 'warn', '{}', {later}, 'Waiting', 0
        FROM {series}
        """;

    private const string Due = """
        INSERT INTO "Outbox" ("PartnerTenant", "Lane", "Kind", "Payload", "DueAt", "State", "Attempts")
        SELECT 'partner', 'due-' || n, 'deliver', '{}', {now}, 'Waiting', 0
        FROM {series}
        """;

    private readonly ServiceProvider services;
    private readonly bool isPostgres;

    private FilledStore(ServiceProvider services, bool isPostgres) => (this.services, this.isPostgres) = (services, isPostgres);

    public static async Task<FilledStore> CreateAsync(string provider, string connectionString, int tickets)
    {
        string[] settings = [$"--Storage:Provider={provider}", $"--ConnectionStrings:Support={connectionString}"];
        await MigrateCommand.RunAsync(settings);
        var collection = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddCommandLine(settings).Build();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddStorage(configuration);
        var store = new FilledStore(collection.BuildServiceProvider(), provider == StorageOptions.Postgres);
        if (tickets > 0)
        {
            await store.InsertAsync(Tickets, tickets);
            await store.InsertAsync(Rows, 3 * tickets);
            await store.DoAsync<SupportDb, int>(db => db.Database.ExecuteSqlRawAsync(store.isPostgres ? "VACUUM ANALYZE" : "ANALYZE"));
        }

        return store;
    }

    public async Task<TResult> DoAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(Partner);
        scope.ServiceProvider.GetRequiredService<SupportDb>().Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task<int> AddDueAsync(int count) => InsertAsync(Due, count);

    public Task<int> RemoveAsync(IEnumerable<long> ids) => DoAsync<SupportDb, int>(
        db => db.Outbox.Where(row => row.PartnerTenant == Partner && ids.Contains(row.Id)).ExecuteDeleteAsync());

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private Task<int> InsertAsync(string statement, int count)
    {
        Dictionary<string, string> words = isPostgres
            ? new()
            {
                ["{id}"] = "gen_random_uuid()",
                ["{no}"] = "false",
                ["{now}"] = "now() - interval '1 minute'",
                ["{later}"] = "now() + interval '1 day' + (n * 7919 % 2000000) * interval '1 second'",
                ["{series}"] = $"generate_series(1, {count}::bigint) AS n",
            }
            : new()
            {
                ["{id}"] = "hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6))",
                ["{no}"] = "0",
                ["{now}"] = "datetime('now', '-1 minute')",
                ["{later}"] = "datetime('now', '+1 day', (n * 7919 % 2000000) || ' seconds')",
                ["{series}"] = $"(WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < {count}) SELECT n FROM series)",
            };

        // A brace of its own would be a parameter to EF Core.
        var sql = words.Aggregate(statement, (text, word) => text.Replace(word.Key, word.Value, StringComparison.Ordinal)).Replace("{}", "null", StringComparison.Ordinal);
        return DoAsync<SupportDb, int>(db => db.Database.ExecuteSqlRawAsync(sql));
    }
}
