using CspSupportBot.Domain.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage.Sqlite;

public static class SqliteServices
{
    public static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<IConversationLock, SoleProcess>();
        services.AddSingleton<IStoreTime>(new MachineTime(TimeProvider.System));
        services.AddSingleton<WriteLane>();
        services.AddSingleton<SqliteWal>();
        services.AddDbContext<SupportDb, SqliteSupportDb>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<IConfiguration>()))
            .AddInterceptors(provider.GetRequiredService<SqliteWal>()));
        services.AddHostedService<SqliteStart>();
        return services;
    }

    /// <summary>
    /// The store's connection string; by default one file in the working directory. Never pooled: a connection that goes back to the pool takes EF Core's
    /// collation and functions off again, which SQLite refuses while a statement that was collected, but not yet finalised, still counts as active. Rare, and only under
    /// load, but then a turn fails (github.com/dotnet/efcore/issues/36591).
    /// </summary>
    public static string ConnectionString(IConfiguration configuration) =>
        new SqliteConnectionStringBuilder(configuration.GetConnectionString("Support") ?? "Data Source=csp-support-bot.db") { Pooling = false }.ToString();
}
