using CspSupportBot.Domain.Operations;

namespace CspSupportBot.Jobs;

public static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddOptions<JobsOptions>().BindConfiguration(JobsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SyncOptions>().BindConfiguration(SyncOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<IJob, FileTicketJob>();
        services.AddScoped<IJob, SyncTicketJob>();
        services.AddScoped<IJob, TellMicrosoftJob>();
        services.AddScoped<IJob, WatchIncidentJob>();
        services.AddScoped<IJob, DeliverJob>();
        services.AddScoped<IJob, RefreshCardsJob>();
        services.AddScoped<IJob, ReplayTurnJob>();
        services.AddScoped<IJob, RemindJob>();
        services.AddScoped<IJob, FollowUpJob>();
        services.AddScoped<IJob, DigestJob>();
        services.AddScoped<IJob, TellPersonJob>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<BotMeter>();
        services.AddHostedService<WorkWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<Dispatcher>());
        return services;
    }
}
