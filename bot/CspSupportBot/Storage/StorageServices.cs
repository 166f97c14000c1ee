using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<SqliteWal>();
        services.AddScoped<PartnerTenant>();
        services.AddDbContext<SupportDb>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<IConfiguration>()))
            .AddInterceptors(provider.GetRequiredService<SqliteWal>()));
        services.AddScoped<Outbox>();
        services.AddScoped<IStateStore, StateStore>();
        services.AddScoped<ITurnLedger, TurnLedger>();
        services.AddHostedService<StoreStart>();
        return services;
    }

    /// <summary>The store's connection string; by default one file in the working directory.</summary>
    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString("Support") ?? "Data Source=csp-support-bot.db";
}
