using CspSupportBot.Desk;
using CspSupportBot.Domain;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>A migrated store in a file of its own, without the rest of the bot; each scope is one unit of work of one partner.</summary>
public sealed class StoreBench : IAsyncDisposable
{
    public const string Partner = "partner";

    private readonly TestStore store;
    private readonly ServiceProvider services;

    private StoreBench(Action<IServiceCollection>? configure, string? provider)
    {
        store = new TestStore(provider);
        var collection = new ServiceCollection();
        collection.AddLogging();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(store.Settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)))
            .Build();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddStorage(configuration);
        collection.GoBy(Clock);
        collection.AddDesk();
        collection.AddScoped<BoardDesk>();
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public FakeTimeProvider Clock { get; } = new(Samples.Now);

    /// <summary>What names this store on a command line.</summary>
    public string[] CommandLine => store.CommandLine;

    /// <param name="configure">Adds to the services.</param>
    /// <param name="provider">The store that it must be; else the one that all tests run on.</param>
    public static async Task<StoreBench> StartAsync(Action<IServiceCollection>? configure = null, string? provider = null)
    {
        var bench = new StoreBench(configure, provider);
        await bench.DoAsync<SupportDb>(db => db.Database.MigrateAsync());
        return bench;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>One unit of work: what is changed in it is saved at its end.</summary>
    public async Task<TResult> DoAsync<T, TResult>(Func<T, Task<TResult>> work, string partner = Partner)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(partner);
        var result = await work(scope.ServiceProvider.GetRequiredService<T>());
        await scope.ServiceProvider.GetRequiredService<SupportDb>().SaveChangesAsync();
        return result;
    }

    public Task DoAsync<T>(Func<T, Task> work, string partner = Partner)
        where T : notnull => DoAsync<T, bool>(
            async service =>
            {
                await work(service);
                return true;
            },
            partner);

    /// <summary>A unit of work that the test saves itself, or not at all.</summary>
    public AsyncServiceScope Open(string partner = Partner)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(partner);
        return scope;
    }

    public Task<List<OutboxRow>> OutboxAsync() => DoAsync<SupportDb, List<OutboxRow>>(db => db.Outbox.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        store.Dispose();
    }
}
