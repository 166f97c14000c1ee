using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Storage.Postgres;
using CspSupportBot.Storage.Sqlite;

namespace CspSupportBot.Storage;

public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<PartnerTenant>();
        services.AddSingleton(provider => new StoreClock(TimeProvider.System, provider.GetRequiredService<IStoreTime>()));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<StoreClock>());
        services.AddSingleton<Timekeeper>();
        services.AddSingleton<IReadinessCheck, ClockReadiness>();
        services.AddScoped<ClockRepair>();
        services.AddSingleton<ConfirmedSends>();
        services.AddSingleton<StoreHealth>();
        services.AddSingleton<IStoreHealth>(provider => provider.GetRequiredService<StoreHealth>());
        services.AddScoped<StoreProbe>();
        services.AddScoped<Outbox>();
        services.AddScoped<ParkedWork>();
        services.AddScoped<Restoration>();
        services.AddScoped<IStateStore, StateStore>();
        services.AddScoped<ITurnLedger, TurnLedger>();
        services.AddScoped<ITurnInbox, TurnInbox>();
        return configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}"] == StorageOptions.Postgres
            ? services.AddPostgres()
            : services.AddSqlite();
    }
}
