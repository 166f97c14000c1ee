using CspSupportBot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CspSupportBot.Storage.Postgres;

public static class PostgresServices
{
    // A database that fails over is back after a minute or so, but a person waits for the turn: what is still open then is tried again by who asked.
    private const int MostRetries = 3;

    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddPostgres(this IServiceCollection services)
    {
        services.AddSingleton(provider => NpgsqlDataSource.Create(ConnectionString(provider.GetRequiredService<IConfiguration>())));
        services.AddSingleton<IStoreTime, DatabaseTime>();
        services.AddSingleton<PostgresSignal>();
        services.AddSingleton<OutboxSignal>(provider => provider.GetRequiredService<PostgresSignal>());
        services.AddSingleton<IConversationLock>(provider => new PostgresConversationLock(ConnectionString(provider.GetRequiredService<IConfiguration>())));
        services.AddDbContext<SupportDb, PostgresSupportDb>((provider, options) => options.UseNpgsql(
            provider.GetRequiredService<NpgsqlDataSource>(),
            postgres => postgres.EnableRetryOnFailure(MostRetries, LongestRetry, errorCodesToAdd: null)));
        services.AddHostedService<PostgresStart>();
        services.AddHostedService<PostgresWakeups>();
        return services;
    }

    private static string ConnectionString(IConfiguration configuration) => configuration.GetConnectionString("Support")
        ?? throw new StartRefusedException("With Storage:Provider Postgres, ConnectionStrings:Support must name the database.");
}
